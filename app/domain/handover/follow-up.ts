import { centsPerYear, hoursPerYear, type Evidence } from '../frictions/weight';
import { addDays, addMonths, daysBetween, type Day } from '../shared/day';
import type { Phase } from '../startups/phase';

/** How a service came into the hands that keep it alive: by a signed handover, or to « opérée » without one. */
export const TAKE_OVER_WAYS = ['handed-over', 'operated'] as const;
export type TakeOverWay = (typeof TAKE_OVER_WAYS)[number];

/** Months after it at which whoever runs the service says what became of it. */
export const FOLLOW_UP_MONTHS = [6, 12] as const;
export type FollowUpMonths = (typeof FOLLOW_UP_MONTHS)[number];

/** From how many days before its day it may be answered, and after how many it is missing. */
export const OPENS_BEFORE_DAYS = 30;
export const MISSING_AFTER_DAYS = 30;

export const FOLLOW_UP_STATES = ['answered', 'to-come', 'open', 'due', 'missing', 'over'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/** The day of a follow-up: six months from 31 August is the last day of February. */
export function followUpDay(handedOverOn: Day, months: FollowUpMonths): Day {
  return addMonths(handedOverOn, months);
}

/**
 * Where a follow-up stands: it opens thirty days before its day, is due on it, and missing more than thirty days after;
 * one whose day comes after the service has closed is no longer asked for.
 */
export function followUpState(
  dueOn: Day,
  isAnswered: boolean,
  today: Day,
  closedOn: Day | null,
): FollowUpState {
  if (isAnswered) return 'answered';
  if (closedOn !== null && dueOn > closedOn) return 'over';
  if (today < addDays(dueOn, -OPENS_BEFORE_DAYS)) return 'to-come';
  if (today < dueOn) return 'open';
  return daysBetween(dueOn, today) <= MISSING_AFTER_DAYS ? 'due' : 'missing';
}

export const FOLLOW_UP_REMINDERS = ['open', 'due', 'missing'] as const;
export type FollowUpReminder = (typeof FOLLOW_UP_REMINDERS)[number];

/** Which reminder a follow-up is due for today; null while there is none, or once it is answered. */
export function reminderOf(state: FollowUpState): FollowUpReminder | null {
  return FOLLOW_UP_REMINDERS.find((each) => each === state) ?? null;
}

/** Why a follow-up is not recorded. */
export const FOLLOW_UP_REFUSALS = [
  'not-handed-over',
  'service-closed',
  'follow-up-too-early',
  'measure-without-source',
] as const;
export type FollowUpRefusal = (typeof FOLLOW_UP_REFUSALS)[number];

/** Why a follow-up may not be answered today; null when it may: the service is handed over or operated, not closed, and the day is near. */
export function followUpRefusal(
  phase: Phase,
  dueOn: Day | null,
  today: Day,
): FollowUpRefusal | null {
  if (dueOn === null) return 'not-handed-over';
  if (phase === 'abandon') return 'service-closed';
  if (phase !== 'transfere' && phase !== 'opere') return 'not-handed-over';
  return followUpState(dueOn, false, today, null) === 'to-come' ? 'follow-up-too-early' : null;
}

/** A friction measured again: what it weighed when it was proposed, and what it weighs now. */
export interface Measure {
  readonly before: Evidence;
  readonly now: Evidence;
}

/** Share of some frictions that is gone, in whole percent; negative when they weigh more than before, null when it is not known. */
export interface ShareGone {
  readonly hours: number | null;
  readonly euros: number | null;
}

/** The share of frictions that is gone, from those measured both times alone: hours and money apart, as their weights are. */
export function shareGone(measures: readonly Measure[]): ShareGone {
  return { hours: goneBy(measures, hoursPerYear), euros: goneBy(measures, centsPerYear) };
}

/** The one share that is told first: time, or money where time is not known. */
export function headlineShare({ hours, euros }: ShareGone): number | null {
  return hours ?? euros;
}

function goneBy(
  measures: readonly Measure[],
  weight: (evidence: Evidence) => number | null,
): number | null {
  let before = 0;
  let now = 0;
  for (const measure of measures) {
    const [then, left] = [weight(measure.before), weight(measure.now)];
    if (then === null || left === null) continue;
    before += then;
    now += left;
  }
  // Rounded down: what is said to be gone is gone.
  return before === 0 ? null : Math.floor(((before - now) * 100) / before);
}
