import { formatCount, formatNumber } from '~/wording/format';
import { Table } from '../base/table';

/** What one friction counts with those merged into it. */
export interface Counts {
  readonly organisations: number;
  readonly peoplePerYear: number | null;
  readonly withoutFigure: number;
  readonly told: number;
}

export interface CountColumn {
  readonly id: string;
  readonly header: string;
  readonly count: Counts;
}

interface Row {
  readonly key: string;
  readonly label: string;
  readonly say: (count: Counts) => string;
}

const ROWS: readonly Row[] = [
  {
    key: 'organisations',
    label: 'Organisations',
    say: ({ organisations }) => formatNumber(organisations),
  },
  { key: 'people', label: 'Personnes concernées par an', say: people },
  { key: 'told', label: 'Personnes tenues au courant', say: ({ told }) => formatNumber(told) },
];

/** « 12 000, sans compter 2 organisations qui n’ont pas de chiffre »: unknown never counts as zero. */
function people({ peoplePerYear, withoutFigure }: Counts): string {
  const silent = formatCount(withoutFigure, 'organisation', 'organisations');
  if (peoplePerYear === null) return 'Inconnu';
  return withoutFigure === 0
    ? formatNumber(peoplePerYear)
    : `${formatNumber(peoplePerYear)}, sans ${silent} sans chiffre`;
}

/** What is counted where, before and after: one column for each friction. */
export function MergeCounts({
  caption,
  columns,
}: {
  readonly caption: string;
  readonly columns: readonly CountColumn[];
}) {
  return (
    <Table
      caption={caption}
      columns={[
        { id: 'what', header: 'Ce qui est compté', cell: (row: Row) => row.label, rowHeader: true },
        ...columns.map(({ id, header, count }) => ({
          id,
          header,
          numeric: true,
          cell: (row: Row) => row.say(count),
        })),
      ]}
      rows={ROWS}
      rowKey={({ key }) => key}
    />
  );
}
