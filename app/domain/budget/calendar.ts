import type { OrganisationKind } from '../organisations/organisation';
import { addDays, day, parseDay, type Day } from '../shared/day';

/** A day of every year, written `MM-DD`. */
export type YearDay = string & { readonly __yearDay: unique symbol };

/** A yearly closing: the first day closed, and the first day open again, of the next year when it comes earlier. */
export interface Closing {
  readonly from: YearDay;
  readonly to: YearDay;
}

/** When a funder takes no order, pays nothing, and when its assembly votes. */
export interface FunderCalendar {
  readonly orders: Closing | null;
  readonly payments: Closing | null;
  /** Known days of its assembly, in any order. */
  readonly assemblies: readonly Day[];
}

/** Reads « 15/12 »; null when no year has that day. 29 February is none, since most years do without it. */
export function parseYearDay(typed: string): YearDay | null {
  const match = /^(\d{1,2})\s*\/\s*(\d{1,2})$/.exec(typed.trim());
  const written = `${match?.[2]?.padStart(2, '0')}-${match?.[1]?.padStart(2, '0')}`;
  return match !== null && parseDay(`2025-${written}`) !== null ? (written as YearDay) : null;
}

const yearDay = (written: string) => written as YearDay;

/** The State's accounting year ends: orders stop from mid-December to early February, payments from the end of November to the end of January (DOMAIN, public money's year). */
const STATE: FunderCalendar = {
  orders: { from: yearDay('12-15'), to: yearDay('02-05') },
  payments: { from: yearDay('11-30'), to: yearDay('01-31') },
  assemblies: [],
};
const ALWAYS_OPEN: FunderCalendar = { orders: null, payments: null, assemblies: [] };

const STATE_KINDS: readonly OrganisationKind[] = [
  'administration-centrale',
  'service-deconcentre',
  'operateur',
];

/** The calendar of a funder that nobody has written down. */
export function usualCalendar(kind: OrganisationKind): FunderCalendar {
  return STATE_KINDS.includes(kind) ? STATE : ALWAYS_OPEN;
}

/** Whether that day is closed. */
export function isClosedOn(closing: Closing | null, on: Day): boolean {
  if (closing === null) return false;
  const at = on.slice(5);
  const { from, to } = closing;
  return from < to ? from <= at && at < to : from <= at || at < to;
}

/** The first day of the closing in which that day lies; the day itself when it is open. */
export function closedSince(closing: Closing | null, on: Day): Day {
  if (closing === null || !isClosedOn(closing, on)) return on;
  const year = Number(on.slice(0, 4));
  return day(`${on.slice(5) < closing.from ? year - 1 : year}-${closing.from}`);
}

/** The first open day from that one on. */
export function openFrom(closing: Closing | null, on: Day): Day {
  if (closing === null || !isClosedOn(closing, on)) return on;
  const year = Number(on.slice(0, 4));
  return day(`${on.slice(5) < closing.to ? year : year + 1}-${closing.to}`);
}

/** The last assembly in time for money that must be there on a day; null when none is known from today on. */
export function assemblyBefore(
  { assemblies }: FunderCalendar,
  today: Day,
  needed: Day,
): Day | null {
  const inTime = assemblies.filter((on) => today <= on && on < needed);
  return [...inTime].sort().at(-1) ?? null;
}

/** The latest end (exclusive) of `[start, end)` whose last day takes orders; null when every day of it is closed. */
export function lastOrderEnd(closing: Closing | null, start: Day, end: Day): Day | null {
  if (end <= start) return null;
  const latest = closedSince(closing, addDays(end, -1));
  const open = isClosedOn(closing, addDays(end, -1)) ? latest : end;
  return open > start ? open : null;
}
