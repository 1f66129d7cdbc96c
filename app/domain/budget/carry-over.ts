import { day, type Day } from '../shared/day';
import { done, refuse, type Result } from '../shared/result';
import type { Phase } from '../startups/phase';
import { isLive } from '../startups/standing';
import {
  leftOfYear,
  yearSumsOf,
  type CarryOver,
  type DatedEnvelope,
  type LedgerLine,
} from './balance';

export const CARRY_OVER_REFUSALS = [
  'startup-closed',
  'too-early',
  'ends-outside-year',
  'nothing-carried',
  'more-than-left',
  'more-than-payable',
] as const;
export type CarryOverRefusal = (typeof CARRY_OVER_REFUSALS)[number];

/** What somebody decides to carry over, and until when it may be ordered. */
export interface CarryOverAsked extends CarryOver {
  /** First day after the prolonged period. */
  readonly endsOn: Day;
}

/** First day on which what a year leaves may be carried over: before its last month nobody knows what will be left. */
export function carryOverFrom(year: number): Day {
  return day(`${year}-12-01`);
}

/** The years of an envelope that left something which may be carried over today, oldest first. */
export function carriableYears(
  envelope: DatedEnvelope,
  lines: readonly LedgerLine[],
  today: Day,
): readonly { readonly year: number; readonly ae: number; readonly cp: number }[] {
  const sums = yearSumsOf([envelope], lines);
  return sums
    .filter(({ year }) => carryOverFrom(year) <= today)
    .map(({ year }) => ({ year, ...leftOfYear(sums, year) }))
    .filter(({ ae, cp }) => ae > 0 || cp > 0);
}

/** A carry-over: once the year ends, within what it leaves of AE and of CP, until a day of the next year. A startup that is over still pays, and orders nothing more. */
export function checkCarryOver(
  phase: Phase,
  envelope: DatedEnvelope,
  lines: readonly LedgerLine[],
  asked: CarryOverAsked,
  today: Day,
): Result<null, CarryOverRefusal> {
  const { fromYear, commitmentCents, paymentCents, endsOn } = asked;
  if (!isLive(phase) && commitmentCents > 0)
    return refuse('startup-closed', { field: 'commitment' });
  if (today < carryOverFrom(fromYear))
    return refuse('too-early', { facts: { year: String(fromYear) } });
  if (endsOn <= `${fromYear + 1}-01-01` || endsOn > `${fromYear + 2}-01-01`)
    return refuse('ends-outside-year', { field: 'lastDay', facts: { year: String(fromYear + 1) } });
  if (commitmentCents === 0 && paymentCents === 0)
    return refuse('nothing-carried', { field: 'commitment' });
  const { ae, cp } = leftOfYear(yearSumsOf([envelope], lines), fromYear);
  if (commitmentCents > ae)
    return refuse('more-than-left', { field: 'commitment', facts: { left: Math.max(0, ae) } });
  if (paymentCents > cp)
    return refuse('more-than-payable', { field: 'payment', facts: { left: Math.max(0, cp) } });
  return done(null);
}

interface Prolonged<C = { readonly endsOn: Day }> {
  readonly grantedEndsOn: Day;
  readonly carryOvers: readonly C[];
}

/** First day after an envelope's period: the granted one, or the last that a carry-over prolonged it to. */
export function periodEnd({ grantedEndsOn, carryOvers }: Prolonged): Day {
  return [grantedEndsOn, ...carryOvers.map(({ endsOn }) => endsOn)].sort().at(-1) ?? grantedEndsOn;
}

/** The envelope as it was when only some of its carry-overs were decided. */
export function asDecidedThen<C extends { readonly endsOn: Day }, E extends Prolonged<C>>(
  envelope: E & Prolonged<C>,
  wasDecided: (carryOver: C) => boolean,
): E & { readonly endsOn: Day } {
  const carryOvers = envelope.carryOvers.filter(wasDecided);
  return { ...envelope, carryOvers, endsOn: periodEnd({ ...envelope, carryOvers }) };
}
