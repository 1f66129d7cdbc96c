import { eurosCell, type SheetColumn } from '~/domain/shared/sheet';
import { ACTIVITIES, LEDGER_KINDS } from '~/wording/budget';
import type { LedgerLine, LedgerOrder } from './ledger-table';

interface Written {
  readonly order: LedgerOrder;
  readonly line: LedgerLine;
}

/** The ledger as a spreadsheet: a row per entry, reversals with their minus sign, so that each column adds up. */
export const LEDGER_COLUMNS: readonly SheetColumn<Written>[] = [
  { header: 'Numéro', cell: ({ line }) => line.id },
  { header: 'Date', cell: ({ line }) => line.happenedOn },
  { header: 'Écriture', cell: ({ line }) => LEDGER_KINDS[line.kind] },
  { header: 'Annule le numéro', cell: ({ line }) => line.reversesId },
  { header: 'Montant en euros', cell: ({ line }) => eurosCell(line.amountCents) },
  { header: 'Commande', cell: ({ order }) => order.id },
  { header: 'Objet', cell: ({ order }) => order.label },
  { header: 'Fournisseur', cell: ({ order }) => order.supplier },
  {
    header: 'Activité',
    cell: ({ order }) => (order.activity === null ? null : ACTIVITIES[order.activity]),
  },
  { header: 'Par', cell: ({ line }) => line.author },
  { header: 'Raison', cell: ({ line }) => line.reason },
];

/** The entries of every order, each with its order. */
export function entriesOf(orders: readonly LedgerOrder[]): Written[] {
  return orders.flatMap((order) => order.lines.map((line) => ({ order, line })));
}
