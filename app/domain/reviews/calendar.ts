import { addDays, addMonths, dayInParis, earlier, type Day } from '../shared/day';
import type { ReviewState } from './review';

/** A committee is held at least every six months. */
export const MONTHS_BETWEEN_REVIEWS = 6;
/** Days before the money ends by which the next committee is due: a decision and an order take that long. */
export const DAYS_BEFORE_MONEY_ENDS = 45;
/** Days during which the dossier does not change any more: whoever decides has time to read. */
export const FROZEN_DAYS = 7;

/** A committee is planned a year and a half ahead at most: a later day is a mistyped year. */
export const PLANNING_HORIZON_MONTHS = 18;

/** Why a committee may not be planned for a day; null when it may. */
export function planningRefusal(heldOn: Day, today: Day): 'in-the-past' | 'too-far-ahead' | null {
  if (heldOn < today) return 'in-the-past';
  return heldOn > addMonths(today, PLANNING_HORIZON_MONTHS) ? 'too-far-ahead' : null;
}

/** When the first committee is due: six months after the opening, or when the investigation ends if that is sooner. */
export function firstReviewDue(openedOn: Day, investigationEndsOn: Day | null): Day {
  const due = addMonths(openedOn, MONTHS_BETWEEN_REVIEWS);
  return investigationEndsOn === null ? due : earlier(due, investigationEndsOn);
}

/**
 * When the next committee is due after a decision: six months later, at the end of a provisional one if that is sooner,
 * and 45 days before the money ends; at once when it ends within the 45 days.
 */
export function nextReviewDue(
  decidedOn: Day,
  moneyEndsOn: Day | null,
  provisionalMonths: number | null,
): Day {
  const due = addMonths(decidedOn, provisionalMonths ?? MONTHS_BETWEEN_REVIEWS);
  if (moneyEndsOn === null) return due;
  const beforeTheEnd = addDays(moneyEndsOn, -DAYS_BEFORE_MONEY_ENDS);
  return beforeTheEnd < decidedOn ? decidedOn : earlier(due, beforeTheEnd);
}

/** The first day on which the dossier is frozen; null for a committee planned too late for it: then it is open until the decision. */
export function frozenFrom(plannedOn: Day, heldOn: Day): Day | null {
  const from = addDays(heldOn, -FROZEN_DAYS);
  return from > plannedOn ? from : null;
}

/** What the calendar needs to know of a review. */
export interface DatedReview {
  readonly state: ReviewState;
  readonly plannedOn: Day;
  readonly heldOn: Day;
  readonly decidedOn: Day | null;
}

/** The days of a committee from the instants on record. */
export function datesOf(review: {
  readonly state: ReviewState;
  readonly heldOn: Day;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
}): DatedReview {
  return {
    state: review.state,
    heldOn: review.heldOn,
    plannedOn: dayInParis(review.createdAt),
    decidedOn: review.decidedAt === null ? null : dayInParis(review.decidedAt),
  };
}

/** Whether the team may no longer change the dossier. */
export function isFrozen(review: DatedReview, today: Day): boolean {
  const from = frozenFrom(review.plannedOn, review.heldOn);
  return review.state !== 'planned' || (from !== null && today >= from);
}

/** The last day whose events the dossier tells: the eve of the freeze, else the decision's day, else today. */
export function dossierDay(review: DatedReview, today: Day): Day {
  const last = review.decidedOn ?? today;
  const from = frozenFrom(review.plannedOn, review.heldOn);
  return from === null ? last : earlier(addDays(from, -1), last);
}
