import { formatCount } from '~/wording/format';
import { leftAside } from '~/wording/imports';
import { Alert } from '../base/messages';
import { Section } from '../base/page-title';
import { Table } from '../base/table';
import { ROW_COLUMN, type Line } from '../imports/lines';

interface ImportDoneProps {
  readonly knownLines: number;
  readonly frictions: readonly (Line & { readonly id: number; readonly title: string })[];
}

/** What an import made, line by line. */
export function ImportDone({ knownLines, frictions }: ImportDoneProps) {
  return (
    <>
      <Alert
        tone="success"
        title={formatCount(frictions.length, 'friction est déposée', 'frictions sont déposées')}
      >
        <p>Une réponse est due dans le mois pour chacune. {leftAside(knownLines)}</p>
      </Alert>
      <Section title="Frictions déposées">
        <Table
          caption="Frictions déposées, dans l’ordre du fichier"
          captionHidden
          rows={frictions}
          rowKey={({ row }) => String(row)}
          columns={[
            ROW_COLUMN,
            {
              id: 'title',
              header: 'Friction',
              rowHeader: true,
              cell: ({ id, title }) => <a href={`/frictions/${id}`}>{title}</a>,
            },
          ]}
        />
      </Section>
    </>
  );
}
