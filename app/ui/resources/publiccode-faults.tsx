import type { PubliccodeProblem } from '~/domain/resources/publiccode-fields';
import { formatCount } from '~/wording/format';
import { PUBLICCODE_SENTENCES } from '~/wording/resources-publiccode';
import { say } from '~/wording/shared';
import { Section } from '../base/page-title';
import { Table } from '../base/table';

interface Fault {
  readonly line: number;
  readonly written: string;
  readonly key: string;
  readonly problem: PubliccodeProblem;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What is wrong with a publiccode.yml, line by line. */
export function PubliccodeFaults({ faults }: { readonly faults: readonly Fault[] }) {
  return (
    <Section
      title={formatCount(faults.length, 'point à corriger', 'points à corriger')}
      id="a-corriger"
    >
      <Table
        caption="Ce qui ne suit pas le standard"
        captionHidden
        rows={faults.map((fault, index) => ({ ...fault, index }))}
        rowKey={({ index }) => String(index)}
        columns={[
          { id: 'line', header: 'Ligne', numeric: true, rowHeader: true, cell: ({ line }) => line },
          {
            id: 'written',
            header: 'Ce qui est écrit',
            cell: ({ written }) => (written === '' ? '–' : <code>{written}</code>),
          },
          { id: 'key', header: 'Clé', cell: ({ key }) => (key === '' ? '–' : <code>{key}</code>) },
          {
            id: 'problem',
            header: 'Ce qu’il faut corriger',
            cell: ({ problem, facts }) => say(PUBLICCODE_SENTENCES[problem], facts),
          },
        ]}
      />
    </Section>
  );
}
