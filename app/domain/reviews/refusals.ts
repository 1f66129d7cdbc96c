import { DECISION_REFUSALS } from './decision';

/** Why a committee is not planned, prepared, decided or cancelled. */
export const REVIEW_REFUSALS = [
  ...DECISION_REFUSALS,
  'in-the-past',
  'already-planned',
  'review-closed',
  'frozen',
  'line-incomplete',
  'measured-in-future',
  'sponsor-required',
] as const;
export type ReviewRefusal = (typeof REVIEW_REFUSALS)[number];
