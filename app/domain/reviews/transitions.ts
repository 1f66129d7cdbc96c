import type { ReviewOutcome, ReviewState } from './review';

/** How a review may go from one state to another; once decided or cancelled it stays as it is. */
export const REVIEW_TRANSITIONS = {
  planned: ['decided', 'cancelled'],
  decided: [],
  cancelled: [],
} as const satisfies Record<ReviewState, readonly ReviewState[]>;

/** Whether a review may still go there. */
export function mayBecome(from: ReviewState, to: ReviewState): boolean {
  const next: readonly ReviewState[] = REVIEW_TRANSITIONS[from];
  return next.includes(to);
}

const FAVOURABLE: ReadonlySet<ReviewOutcome> = new Set(['granted', 'handover']);

/** Whether the outcome lets a phase open (DOMAIN, « favourable »). */
export function isFavourable(outcome: ReviewOutcome): boolean {
  return FAVOURABLE.has(outcome);
}
