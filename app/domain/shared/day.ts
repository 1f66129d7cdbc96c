import { UTCDate } from '@date-fns/utc';
import {
  addDays as addDaysTo,
  addMonths as addMonthsTo,
  differenceInCalendarDays,
  isValid,
} from 'date-fns';

/** A calendar day in Europe/Paris, written `YYYY-MM-DD`: days compare as strings. */
export type Day = string & { readonly __day: unique symbol };

/** Made once: making one takes longer than a hundred uses, and memory that is given back late. */
const PARIS = new Intl.DateTimeFormat('fr-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

function toDate(day: Day): UTCDate {
  return new UTCDate(`${day}T00:00:00Z`);
}

function fromDate(date: UTCDate): Day {
  return date.toISOString().slice(0, 10) as Day;
}

/** Reads a day that somebody typed or a row holds; null when it is not a day of the calendar. */
export function parseDay(text: string): Day | null {
  if (!SHAPE.test(text)) return null;
  const date = new UTCDate(`${text}T00:00:00Z`);
  return isValid(date) && date.toISOString().startsWith(text) ? (text as Day) : null;
}

/** The day a constant or a trusted row names; throws when it is none. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new RangeError(`not a day: ${text}`);
  return parsed;
}

/** The calendar day of an instant in Europe/Paris, whatever the server's own zone (invariant 7). */
export function dayInParis(instant: Date): Day {
  return day(PARIS.format(instant));
}

/** The hour of an instant in Europe/Paris, from 0 to 23. */
export function hourInParis(instant: Date): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Paris',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  return Number(parts.format(instant));
}

/** The Monday of a day's week. */
export function mondayOf(start: Day): Day {
  return addDays(start, -((toDate(start).getUTCDay() + 6) % 7));
}

/** That many days later (earlier when negative). */
export function addDays(start: Day, days: number): Day {
  return fromDate(addDaysTo(toDate(start), days));
}

/** That many calendar months later; the last day of the month when the number does not exist there (31 August + 6 = 28 or 29 February). */
export function addMonths(start: Day, months: number): Day {
  return fromDate(addMonthsTo(toDate(start), months));
}

/** Whole days from one day to another: positive when `to` is later. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(toDate(to), toDate(from));
}

/** The earlier of two days. */
export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** The later of two days. */
export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
