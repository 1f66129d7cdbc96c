import { yearOf } from '../budget/balance';
import { day, type Day } from '../shared/day';
import { MAX_GRANT_CENTS, sumCents, type Cents } from '../shared/money';
import { done, refuse, type Result } from '../shared/result';

/** Why a grant is not made, or not shared between two years. */
export const YEARLY_REFUSALS = [
  'amount-too-high',
  'next-year-not-reached',
  'next-year-too-much',
] as const;
export type YearlyRefusal = (typeof YEARLY_REFUSALS)[number];

/** What a decision grants, in cents, over `[startsOn, endsOn)`. */
export interface PeriodGrant {
  readonly cents: Cents;
  /** The part of it that is kept for the year into which the period runs; null when nothing is. */
  readonly nextYearCents: Cents | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

type YearPart = Omit<PeriodGrant, 'nextYearCents'>;

/** The year into which a period `[startsOn, endsOn)` runs; null when it stays in its own. Periods of decisions last six months at most. */
export function nextYearReached(startsOn: Day, endsOn: Day): number | null {
  const next = yearOf(startsOn) + 1;
  return endsOn > newYear(next) ? next : null;
}

/**
 * The envelopes of a grant: one for its whole period, or one for each year when a part is kept for the next. Ceilings are
 * yearly: what is ordered neither by 31 December nor out of the kept part lapses, unless it is carried over.
 */
export function yearlyParts(grant: PeriodGrant): Result<readonly YearPart[], YearlyRefusal> {
  const { cents, nextYearCents, startsOn, endsOn } = grant;
  if (cents > MAX_GRANT_CENTS) return refuse('amount-too-high', { field: 'amount' });
  if (nextYearCents === null || nextYearCents === 0) return done([{ cents, startsOn, endsOn }]);
  const next = nextYearReached(startsOn, endsOn);
  if (next === null) return refuse('next-year-not-reached', { field: 'nextYearAmount' });
  if (nextYearCents > cents) return refuse('next-year-too-much', { field: 'nextYearAmount' });
  const kept = { cents: nextYearCents, startsOn: newYear(next), endsOn };
  const thisYear = { cents: cents - nextYearCents, startsOn, endsOn: newYear(next) };
  return done(thisYear.cents === 0 ? [kept] : [thisYear, kept]);
}

/** What a funder keeps of its grant for a later year. */
export interface KeptPart {
  readonly year: number;
  readonly cents: Cents;
}

/** The part of what was granted on a day that only begins in a later year; null when nothing is kept. */
export function keptPart(
  envelopes: readonly Pick<YearPart, 'cents' | 'startsOn'>[],
  grantedOn: Day,
): KeptPart | null {
  const later = envelopes.filter(({ startsOn }) => yearOf(startsOn) > yearOf(grantedOn));
  const [first] = later;
  if (first === undefined) return null;
  return { year: yearOf(first.startsOn), cents: sumCents(later.map(({ cents }) => cents)) };
}

function newYear(year: number): Day {
  return day(`${year}-01-01`);
}
