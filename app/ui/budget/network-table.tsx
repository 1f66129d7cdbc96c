import type { Steps } from '~/domain/budget/balance';
import type { GridAxis, GridEntry } from '~/domain/budget/grid';
import { eurosCell, type SheetColumn } from '~/domain/shared/sheet';
import { Table } from '../base/table';
import { Money } from '../base/values';

export interface NetworkCellShown extends Steps {
  readonly year: number;
  readonly activity: string | null;
  readonly resource: string | null;
}

interface NetworkTableProps {
  readonly caption: string;
  readonly step: 'ordered' | 'paid';
  readonly cells: readonly NetworkCellShown[];
  readonly grid: readonly GridEntry[];
}

interface Line {
  readonly code: string | null;
  readonly label: string;
}

/** The lines of an axis: those offered, and whatever else the cells hold. */
function linesOf(
  axis: GridAxis,
  grid: readonly GridEntry[],
  cells: readonly NetworkCellShown[],
): readonly Line[] {
  const used = new Set(cells.map((cell) => cell[axis]));
  const known = grid
    .filter((entry) => entry.axis === axis && (!entry.retired || used.has(entry.code)))
    .map(({ code, label }) => ({ code, label }));
  return used.has(null) ? [...known, { code: null, label: 'Non précisée' }] : known;
}

/** A year's spending, activities down and resources across. */
export function NetworkTable({ caption, step, cells, grid }: NetworkTableProps) {
  const activities = linesOf('activity', grid, cells);
  const resources = linesOf('resource', grid, cells);
  const sum = (keep: (cell: NetworkCellShown) => boolean) =>
    cells.filter(keep).reduce((total, cell) => total + cell[step], 0);
  return (
    <Table
      caption={caption}
      captionHidden
      wide
      rows={activities}
      rowKey={({ code }) => code ?? ''}
      columns={[
        { id: 'activity', header: 'Activité', rowHeader: true, cell: ({ label }) => label },
        ...resources.map(({ code, label }) => ({
          id: code ?? 'none',
          header: label,
          numeric: true,
          cell: (row: Line) => (
            <Spent cents={sum((cell) => cell.activity === row.code && cell.resource === code)} />
          ),
        })),
        {
          id: 'total',
          header: 'Ensemble',
          numeric: true,
          cell: (row: Line) => <Spent cents={sum((cell) => cell.activity === row.code)} />,
        },
      ]}
      foot={{
        activity: 'Ensemble',
        ...Object.fromEntries(
          resources.map(({ code }) => [
            code ?? 'none',
            <Money key={code} cents={sum((cell) => cell.resource === code)} />,
          ]),
        ),
        total: <Money cents={sum(() => true)} />,
      }}
    />
  );
}

/** Most cells of the grid are empty: a dash lets the others be seen. */
function Spent({ cents }: { readonly cents: number }) {
  return cents === 0 ? <span className="text-soft">–</span> : <Money cents={cents} />;
}

/** The network's table as a spreadsheet: a row per year, activity and resource that holds something. */
export function networkColumns(
  grid: readonly GridEntry[],
): readonly SheetColumn<NetworkCellShown>[] {
  const called = (axis: GridAxis, code: string | null) =>
    grid.find((entry) => entry.axis === axis && entry.code === code)?.label ?? code;
  return [
    { header: 'Année', cell: (cell) => cell.year },
    { header: 'Activité', cell: (cell) => called('activity', cell.activity) },
    { header: 'Ressource', cell: (cell) => called('resource', cell.resource) },
    { header: 'Commandé en euros', cell: (cell) => eurosCell(cell.ordered) },
    { header: 'Service fait en euros', cell: (cell) => eurosCell(cell.certified) },
    { header: 'Facturé en euros', cell: (cell) => eurosCell(cell.invoiced) },
    { header: 'Payé en euros', cell: (cell) => eurosCell(cell.paid) },
  ];
}
