import type { PaymentField } from '~/domain/budget/payment-columns';
import type { LineFault, PaymentFault } from '~/domain/budget/payment-line';
import type { ImportRefusal } from '~/domain/imports/file';
import { BUDGET_REFUSALS, withSums } from './budget';
import { atCell, CELL_FAULTS, SHEET_REFUSALS } from './imports';
import { say } from './shared';

/** What a column of an accounting extract may be. */
export const PAYMENT_FIELD_LABELS: Readonly<Record<PaymentField, string>> = {
  reference: 'Référence de l’écriture comptable',
  order: 'Numéro de la commande',
  invoice: 'Numéro de la facture',
  amount: 'Montant payé (€)',
  paidOn: 'Date du paiement',
  supplier: 'Fournisseur',
};

/** What may be sent, said before it is chosen. */
export const PAYMENT_FILE_HINT =
  'Un fichier CSV\u00a0: une ligne de titres, puis un paiement par ligne, avec au moins la référence de l’écriture, le numéro de la commande, le montant et la date. 2\u00a0Mo au plus.';

/** Why an import of payments is refused. */
export const PAYMENT_IMPORT_REFUSALS: Readonly<Record<ImportRefusal, string>> = {
  ...SHEET_REFUSALS,
  'sheet-without-lines':
    'Ce fichier ne contient que des titres, ou rien\u00a0: il faut un paiement par ligne.',
  'sheet-too-wide':
    'Ce fichier a plus de {max} colonnes\u00a0: gardez celles qui parlent des paiements.',
  'lines-wrong': 'Rien n’est importé\u00a0: il reste à corriger.',
};

const FAULTS: Readonly<Record<PaymentFault, string>> = {
  ...BUDGET_REFUSALS,
  ...CELL_FAULTS,
  'not-a-sum': 'écrivez une somme en euros, par exemple 1 250,50.',
  'not-a-day': 'écrivez une date, par exemple 12/03/2026.',
  'order-unknown': 'aucune commande ne porte ce numéro.',
  'invoice-unknown': 'aucune facture de cette commande ne porte ce numéro.',
  'supplier-differs': 'la commande est passée à {supplier}.',
};

/** What is to change in a line, its cell named first. */
export function paymentFaultSentence({ field, fault, facts }: LineFault): string {
  // A row's number is no sum: only what the ledger refuses is in cents.
  const isOfLedger = fault in BUDGET_REFUSALS;
  const shown =
    facts !== undefined && isOfLedger
      ? withSums({ ok: false, refusal: fault, facts }).facts
      : facts;
  return atCell(field === null ? null : PAYMENT_FIELD_LABELS[field], say(FAULTS[fault], shown));
}
