/** Kinds of a ledger line: an order consumes AE, a certification allows payment, a payment consumes CP. */
export const LEDGER_KINDS = ['commitment', 'certification', 'payment'] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** Activities of the network's spending grid. */
export const ACTIVITIES = [
  'donnees',
  'hebergement-non-cloud',
  'hebergement-cloud',
  'ops',
  'reseau',
  'gestion-administrative',
  'securite',
  'deploiement-communication',
  'support',
  'developpement',
  'pilotage',
  'design',
  'autre',
] as const;
export type Activity = (typeof ACTIVITIES)[number];
