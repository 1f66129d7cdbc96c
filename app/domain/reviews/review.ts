/** States of a review (comité d'investissement). */
export const REVIEW_STATES = ['planned', 'decided', 'cancelled'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Outcomes of a review; `granted` and `handover` are favourable. */
export const REVIEW_OUTCOMES = ['granted', 'provisional', 'handover', 'stopped'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** The lines of the impact grid, each rated 0 to 4. */
export const IMPACT_CRITERIA = [
  'utilisable',
  'utilise',
  'utile',
  'impactant',
  'efficient',
] as const;
export type ImpactCriterion = (typeof IMPACT_CRITERIA)[number];
