import type { ReactNode } from 'react';
import { formatCount, formatNumber } from '~/wording/format';
import { CsvLink } from '../base/csv-link';
import { Section } from '../base/page-title';
import { Table, type Column } from '../base/table';

/** A line of the file, by its row there. */
export interface Line {
  readonly row: number;
}

/** The row of a line, as the spreadsheet numbers it. */
export const ROW_COLUMN: Column<Line> = {
  id: 'row',
  header: 'Ligne',
  numeric: true,
  cell: ({ row }) => formatNumber(row),
};

interface LinesProps<L extends Line> {
  /** How many there are; the table may show the first ones only. */
  readonly count: number;
  readonly lines: readonly L[];
  readonly columns: readonly Column<L>[];
}

interface LineTableProps<L extends Line> extends LinesProps<L> {
  readonly caption: string;
}

function LineTable<L extends Line>({ caption, count, lines, columns }: LineTableProps<L>) {
  const isWhole = lines.length === count;
  return (
    <Table
      caption={isWhole ? caption : `${caption}, les ${formatNumber(lines.length)} premières lignes`}
      captionHidden={isWhole}
      rows={lines}
      rowKey={({ row }) => String(row)}
      columns={[ROW_COLUMN, ...columns]}
    />
  );
}

/** A line that is to correct. */
export interface WrongLine<Fault> extends Line {
  readonly faults: readonly Fault[];
}

interface WrongLinesProps<Fault, L extends WrongLine<Fault>> extends LinesProps<L> {
  /** Where the file is sent again, and how else a line may be mended. */
  readonly children: ReactNode;
  readonly sentence: (fault: Fault) => string;
  /** Every line to correct as a spreadsheet. */
  readonly csv: string;
}

/** The lines to correct, each with what is wrong in it. */
export function WrongLines<Fault, L extends WrongLine<Fault>>({
  count,
  lines,
  columns,
  children,
  sentence,
  csv,
}: WrongLinesProps<Fault, L>) {
  if (count === 0) return null;
  const faults: Column<L> = {
    id: 'faults',
    header: 'À corriger',
    cell: (line) => (
      <ul className="rl-faults">
        {line.faults.map(sentence).map((said) => (
          <li key={said}>{said}</li>
        ))}
      </ul>
    ),
  };
  return (
    <Section
      level={3}
      title={formatCount(count, 'ligne à corriger', 'lignes à corriger')}
      id="a-corriger"
    >
      <p>Rien n’est importé tant qu’une ligne est à corriger&nbsp;: {children}.</p>
      <LineTable caption="Lignes à corriger" columns={[...columns, faults]} {...{ count, lines }} />
      <CsvLink href={csv} />
    </Section>
  );
}

interface KnownLinesProps<L extends Line> extends LinesProps<L> {
  /** What stays as it is, besides. */
  readonly children?: ReactNode;
}

/** The lines that were imported before, which are left aside. */
export function KnownLines<L extends Line>({
  count,
  lines,
  columns,
  children,
}: KnownLinesProps<L>) {
  if (count === 0) return null;
  return (
    <Section level={3} title={formatCount(count, 'ligne déjà importée', 'lignes déjà importées')}>
      <p>
        {count === 1 ? 'Elle ne le sera' : 'Elles ne le seront'} pas une seconde fois{children}.
      </p>
      <LineTable caption="Lignes déjà importées" {...{ count, lines, columns }} />
    </Section>
  );
}

interface NewLinesProps<L extends Line> extends LinesProps<L> {
  /** What the lines become: « friction à déposer », « frictions à déposer ». */
  readonly made: readonly [string, string];
  readonly caption: string;
}

/** The lines that the import would write. */
export function NewLines<L extends Line>({
  count,
  lines,
  columns,
  made: [one, several],
  caption,
}: NewLinesProps<L>) {
  if (count === 0) return null;
  return (
    <Section level={3} title={formatCount(count, one, several)}>
      <LineTable {...{ caption, count, lines, columns }} />
    </Section>
  );
}
