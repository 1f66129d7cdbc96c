import type { Act } from './act';

/**
 * Acts that change nothing that a visitor can read: the pages kept for visitors outlive them. An act that is not named
 * here drops them all, so that one that is forgotten costs time and never shows an old page.
 */
export const QUIET_ACTS: readonly Act[] = [
  'account.signed-in',
  'account.attachment-requested',
  'account.digest-changed',
  'account.calendar-renewed',
  'friction.drafted',
  'friction.tagged',
  'friction.untagged',
  'friction.shortlisted',
  'friction.unshortlisted',
  'friction.reviewers-named',
  'friction.scored',
  'friction.score-revised',
  'friction.followed',
  'friction.unfollowed',
  'review.question-asked',
  'review.question-answered',
  'review.opinion-invited',
  'review.opinion-given',
  'review.reminded',
  'milestone.commented',
  'indicator.reading-asked',
  'resource.contributed',
  'resource.contribution-refused',
  'resource.contribution-withdrawn',
];
