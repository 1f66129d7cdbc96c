import { yearOf } from '~/domain/budget/balance';
import { eurosCell, type SheetColumn } from '~/domain/shared/sheet';
import { LEDGER_KINDS } from '~/wording/budget';
import type { LedgerLine, LedgerOrder } from './ledger-table';

interface Written {
  readonly order: LedgerOrder;
  readonly line: LedgerLine;
  readonly funder: string;
  /** The year whose ceilings it counts in: a reversal counts in that of the line it reverses. */
  readonly year: number;
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
  { header: 'Activité', cell: ({ order }) => order.activity },
  { header: 'Ressource', cell: ({ order }) => order.resource },
  { header: 'Année budgétaire', cell: ({ year }) => year },
  { header: 'Enveloppe', cell: ({ order }) => order.envelopeId },
  { header: 'Qui finance', cell: ({ funder }) => funder },
  { header: 'Numéro de facture', cell: ({ line }) => line.invoiceNumber },
  { header: 'Paie la facture', cell: ({ line }) => line.invoiceId },
  { header: 'Par', cell: ({ line }) => line.author },
  { header: 'Raison', cell: ({ line }) => line.reason },
];

/** The entries of every order, each with its order and the envelope it is written on. */
export function entriesOf(
  orders: readonly LedgerOrder[],
  envelopes: readonly { readonly id: number; readonly funderName: string }[],
): Written[] {
  const funders = new Map(envelopes.map(({ id, funderName }) => [id, funderName]));
  return orders.flatMap((order) => {
    const days = new Map(order.lines.map((line) => [line.id, line.happenedOn]));
    return order.lines.map((line) => ({
      order,
      line,
      funder: funders.get(order.envelopeId) ?? '',
      year: yearOf(days.get(line.reversesId ?? line.id) ?? line.happenedOn),
    }));
  });
}
