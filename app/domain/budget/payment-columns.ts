import type { HeaderShapes } from '../imports/columns';

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

/** How accounting extracts usually call their columns, accents, case and signs aside. */
export const PAYMENT_HEADERS: HeaderShapes<PaymentField> = [
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

/** What every line must say, so that a payment is neither lost nor recorded twice. */
export const PAYMENT_NEEDS: readonly PaymentField[] = ['reference', 'order', 'amount', 'paidOn'];
