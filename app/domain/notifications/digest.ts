import { addDays, dayInParis, hourInParis, mondayOf, type Day } from '../shared/day';
import type { Task } from './task';

/** Hour in Paris from which the digest leaves: before work begins. */
export const DIGEST_HOUR = 7;
/** Days on which it may still leave, Monday included: a server that was down on Monday sends it on Tuesday, never on Friday. */
export const DIGEST_DAYS = 2;
/** Lines of one list in a mail: the rest is a click away. */
export const DIGEST_LINES = 12;

/** The Monday of the week whose digest is due now; null when none is. */
export function digestWeek(now: Date): Day | null {
  const today = dayInParis(now);
  const monday = mondayOf(today);
  if (today >= addDays(monday, DIGEST_DAYS)) return null;
  return today === monday && hourInParis(now) < DIGEST_HOUR ? null : monday;
}

/** The last day that a week's digest looks at. */
export function digestUntil(monday: Day): Day {
  return addDays(monday, 6);
}

/** Whether something that waits for a person belongs into their digest: it is due by the end of the week, or somebody else waits for it. */
export function isForDigest({ kind, dueOn }: Task, until: Day): boolean {
  return dueOn === null ? kind !== 'finish-draft' : dueOn <= until;
}
