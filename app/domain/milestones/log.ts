import { addDays, daysBetween, type Day } from '../shared/day';
import { refuse, type Refused } from '../shared/result';
import { isLive } from '../startups/standing';
import type { Phase } from '../startups/phase';

/** Who reads a line of the log: everyone, or what lies between the parties. */
export const LOG_AUDIENCES = ['everyone', 'parties'] as const;
export type LogAudience = (typeof LOG_AUDIENCES)[number];

/** The week that a line tells: the one under way, or the one before, which one often writes on Monday. */
export const LOG_WEEKS = ['this', 'last'] as const;
export type LogWeek = (typeof LOG_WEEKS)[number];

/** How long its author may still change a line: after a week it is a record. */
export const LOG_EDIT_DAYS = 7;

export type LogRefusal =
  'startup-not-live' | 'week-taken' | 'week-before-startup' | 'line-settled' | 'line-proves';

const DAYS_A_WEEK = 7;
/** A Monday, from which weeks are counted. */
const SOME_MONDAY = '2018-01-01' as Day;

/** The Monday of a day's week, in Paris like every day. */
export function mondayOf(day: Day): Day {
  const since = daysBetween(SOME_MONDAY, day) % DAYS_A_WEEK;
  return addDays(day, -((since + DAYS_A_WEEK) % DAYS_A_WEEK));
}

/** The Monday of the week that a new line is about. */
export function weekTold(week: LogWeek, today: Day): Day {
  return addDays(mondayOf(today), week === 'this' ? 0 : -DAYS_A_WEEK);
}

/** Why a line about that week may not be written; null when it may. */
export function writeRefusal(
  startup: { readonly phase: Phase; readonly openedOn: Day },
  weekOn: Day,
): Refused<LogRefusal> | null {
  if (!isLive(startup.phase)) return refuse('startup-not-live');
  return addDays(weekOn, DAYS_A_WEEK) <= startup.openedOn
    ? refuse('week-before-startup', { field: 'week' })
    : null;
}

/** Whether a line is recent enough for its author to change it. */
export function isFresh(writtenOn: Day, today: Day): boolean {
  return daysBetween(writtenOn, today) <= LOG_EDIT_DAYS;
}
