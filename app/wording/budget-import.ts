import type { PaymentField } from '~/domain/budget/payment-columns';
import type { PaymentImportRefusal } from '~/domain/budget/payment-import';
import type { LineFault, PaymentFault } from '~/domain/budget/payment-line';
import { BUDGET_REFUSALS, withSums } from './budget';
import { IMPORT_REFUSALS } from './frictions-import';
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

/** Why an import of payments is refused: a file that cannot be read is told as everywhere. */
export const PAYMENT_IMPORT_REFUSALS: Readonly<Record<PaymentImportRefusal, string>> = {
  'file-empty': IMPORT_REFUSALS['file-empty'],
  'sheet-too-large': IMPORT_REFUSALS['sheet-too-large'],
  'sheet-is-a-workbook': IMPORT_REFUSALS['sheet-is-a-workbook'],
  'sheet-unreadable': IMPORT_REFUSALS['sheet-unreadable'],
  'sheet-broken': IMPORT_REFUSALS['sheet-broken'],
  'sheet-without-lines':
    'Ce fichier ne contient que des titres, ou rien\u00a0: il faut un paiement par ligne.',
  'sheet-too-long': IMPORT_REFUSALS['sheet-too-long'],
  'sheet-too-wide':
    'Ce fichier a plus de {max} colonnes\u00a0: gardez celles qui parlent des paiements.',
  'column-doubled': IMPORT_REFUSALS['column-doubled'],
  'lines-wrong': 'Rien n’est importé\u00a0: il reste à corriger.',
  'nothing-new': IMPORT_REFUSALS['nothing-new'],
  'imported-meanwhile': IMPORT_REFUSALS['imported-meanwhile'],
  'import-closed': IMPORT_REFUSALS['import-closed'],
};

const FAULTS: Readonly<Record<PaymentFault, string>> = {
  ...BUDGET_REFUSALS,
  missing: 'à remplir.',
  'too-long': 'trop long, {max} caractères au plus.',
  unreadable: 'contient un caractère qui ne peut pas être enregistré.',
  'not-a-sum': 'écrivez une somme en euros, par exemple 1 250,50.',
  'not-a-day': 'écrivez une date, par exemple 12/03/2026.',
  'extra-cells':
    'La ligne a plus de cellules que de titres\u00a0: un texte qui contient le séparateur doit être entre guillemets.',
  'reference-twice': 'la même qu’à la ligne {row}.',
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
  const sentence = say(FAULTS[fault], shown);
  return field === null ? sentence : `${PAYMENT_FIELD_LABELS[field]}\u00a0: ${sentence}`;
}
