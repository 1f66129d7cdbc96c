import { DECISION_REFUSALS } from './decision';
import { YEARLY_REFUSALS } from './yearly';

/** Why a committee is not planned, prepared, talked about, decided or cancelled. */
export const REVIEW_REFUSALS = [
  ...DECISION_REFUSALS,
  ...YEARLY_REFUSALS,
  'in-the-past',
  'too-far-ahead',
  'already-planned',
  'review-closed',
  'frozen',
  'line-incomplete',
  'measured-in-future',
  'sponsor-required',
  'new-day-required',
  'new-day-unexpected',
  'too-many-conditions',
  'condition-too-long',
  'condition-incomplete',
  'condition-unexplained',
  'share-given',
  'share-closed',
  'answered-already',
  'decides-or-works-on-it',
  'invited-already',
  'dossier-open',
] as const;
export type ReviewRefusal = (typeof REVIEW_REFUSALS)[number];
