import { addDays, daysBetween, type Day } from '../shared/day';

/** Days before a committee on which whoever has something to do for it is reminded. */
export const REMINDER_DAYS = [60, 30, 7] as const;
/** A committee whose day has passed without a decision is recalled each week, and this many weeks. */
export const WEEKS_RECALLED = 8;

/** The day that a startup waits for: that of its planned committee, else the one by which one is due. */
export interface AwaitedDay {
  readonly kind: 'planned' | 'due';
  readonly day: Day;
  /** When that day was fixed: what was announced then needs no reminder. */
  readonly since: Day;
}

/** A reminder that is due, and the name under which it leaves once. */
export interface ReviewReminder {
  /** Days before, or `passed`. */
  readonly moment: (typeof REMINDER_DAYS)[number] | 'passed';
  readonly occasion: string;
}

/**
 * The reminder that today calls for: the last one of 60, 30 and 7 days before whose day has come (so that a day without
 * a running server loses none), or that the day has passed; weekly for a committee that still waits for its decision.
 */
export function reviewReminder(awaited: AwaitedDay, today: Day): ReviewReminder | null {
  const left = daysBetween(today, awaited.day);
  if (left < 0) return passedReminder(awaited, -left);
  const days = REMINDER_DAYS.filter((each) => left <= each).at(-1);
  if (days === undefined || addDays(awaited.day, -days) <= awaited.since) return null;
  return { moment: days, occasion: `${awaited.day} ${days}` };
}

function passedReminder({ kind, day }: AwaitedDay, daysLate: number): ReviewReminder | null {
  const week = Math.floor((daysLate - 1) / 7);
  const weeks = kind === 'planned' ? WEEKS_RECALLED : 1;
  return week < weeks ? { moment: 'passed', occasion: `${day} passed ${week}` } : null;
}
