/** Kinds of a ledger line, in their order: an order consumes AE, a certification allows payment, an invoice asks for it, a payment consumes CP. */
export const LEDGER_KINDS = ['commitment', 'certification', 'invoice', 'payment'] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];
