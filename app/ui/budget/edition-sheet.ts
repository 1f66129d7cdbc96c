import { eurosCell, type SheetColumn } from '~/domain/shared/sheet';
import type { StepsRow } from './steps-table';

interface SortedRow extends StepsRow {
  readonly axis: 'Activité' | 'Ressource';
}

/** An edition's two tables as one spreadsheet. */
export const EDITION_COLUMNS: readonly SheetColumn<SortedRow>[] = [
  { header: 'Axe', cell: ({ axis }) => axis },
  { header: 'Ligne', cell: ({ code, label }) => label ?? code ?? 'Non précisée' },
  { header: 'Commandé en euros', cell: ({ steps }) => eurosCell(steps.ordered) },
  { header: 'Service fait en euros', cell: ({ steps }) => eurosCell(steps.certified) },
  { header: 'Facturé en euros', cell: ({ steps }) => eurosCell(steps.invoiced) },
  { header: 'Payé en euros', cell: ({ steps }) => eurosCell(steps.paid) },
];

/** The lines of both tables, each with its axis. */
export function editionRows(view: {
  readonly activities: readonly StepsRow[];
  readonly resources: readonly StepsRow[];
}): SortedRow[] {
  return [
    ...view.activities.map((row) => ({ ...row, axis: 'Activité' as const })),
    ...view.resources.map((row) => ({ ...row, axis: 'Ressource' as const })),
  ];
}
