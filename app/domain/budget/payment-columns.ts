import { searchNameOf } from '../organisations/search-name';

/** What a column of an accounting extract may be: the line's own reference, what was paid, on which order and invoice, when and to whom. */
export const PAYMENT_FIELDS = [
  'reference',
  'order',
  'invoice',
  'amount',
  'paidOn',
  'supplier',
] as const;
export type PaymentField = (typeof PAYMENT_FIELDS)[number];

/** What each column is, in the file's order; null is left out. */
export type PaymentMapping = readonly (PaymentField | null)[];

/** How accounting extracts usually call their columns, accents, case and signs aside; the first match wins. */
const HEADERS: readonly (readonly [RegExp, PaymentField])[] = [
  [/facture/, 'invoice'],
  [/commande|engagement|^ej$|^bc$|marche/, 'order'],
  [
    /^(reference|ref|piece|numero|n|no|id|identifiant|mandat|dp|ecriture)|demande de paiement/,
    'reference',
  ],
  [/montant|somme|paye(e)?$|debit|euros/, 'amount'],
  [/date|^paye(e)? le|jour/, 'paidOn'],
  [/fournisseur|tiers|beneficiaire|titulaire/, 'supplier'],
];

/** What each column probably is, by its header; none is guessed twice. */
export function guessPaymentMapping(headers: readonly string[]): PaymentMapping {
  const taken = new Set<PaymentField>();
  return headers.map((header) => {
    const name = searchNameOf(header);
    const found = HEADERS.find(([shape, field]) => !taken.has(field) && shape.test(name))?.[1];
    if (found === undefined) return null;
    taken.add(found);
    return found;
  });
}

/** What every line must say, so that a payment is neither lost nor recorded twice. */
export const PAYMENT_NEEDS: readonly PaymentField[] = ['reference', 'order', 'amount', 'paidOn'];
