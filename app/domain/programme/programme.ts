/** The two that govern a programme together; the words are those of the accounts' roles. */
export const COLLEGES = ['college-etat', 'college-collectivites'] as const;
export type College = (typeof COLLEGES)[number];

/** Where an action stands; `retiree` only ever comes from an adopted revision. */
export const ACTION_STATES = ['a-cadrer', 'cadree', 'en-cours', 'realisee', 'retiree'] as const;
export type ActionState = (typeof ACTION_STATES)[number];
