import { formatCount, formatNumber } from '~/wording/format';
import { Alert } from '../base/messages';
import { Section } from '../base/page-title';
import { Table } from '../base/table';

interface ImportDoneProps {
  readonly knownLines: number;
  readonly frictions: readonly {
    readonly row: number;
    readonly id: number;
    readonly title: string;
  }[];
}

/** What an import made, line by line. */
export function ImportDone({ knownLines, frictions }: ImportDoneProps) {
  return (
    <>
      <Alert
        tone="success"
        title={formatCount(frictions.length, 'friction est déposée', 'frictions sont déposées')}
      >
        <p>
          Une réponse est due dans le mois pour chacune.
          {knownLines > 0
            ? ` ${formatCount(knownLines, 'ligne, déjà importée, est restée de côté', 'lignes, déjà importées, sont restées de côté')}.`
            : null}
        </p>
      </Alert>
      <Section title="Frictions déposées">
        <Table
          caption="Frictions déposées, dans l’ordre du fichier"
          captionHidden
          rows={frictions}
          rowKey={({ row }) => String(row)}
          columns={[
            { id: 'row', header: 'Ligne', numeric: true, cell: ({ row }) => formatNumber(row) },
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
