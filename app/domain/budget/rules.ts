import { earlier, type Day } from '../shared/day';
import type { Cents } from '../shared/money';
import { done, refuse, type Result } from '../shared/result';
import { isLive } from '../startups/standing';
import type { Phase } from '../startups/phase';
import { balanceOf, stepsOfOrder, type Ceilings, type LedgerLine } from './balance';

/** An envelope as the rules see it: its ceilings and its half-open period. */
export interface DatedEnvelope extends Ceilings {
  readonly startsOn: Day;
  /** First day after the period. */
  readonly endsOn: Day;
}

/** A ledger line as the rules see it: with the day it happened on. */
export interface DatedLine extends LedgerLine {
  readonly happenedOn: Day;
}

/** A sum on a day, as somebody asks to write it. */
export interface Entry {
  readonly amountCents: Cents;
  readonly happenedOn: Day;
}

/** Why a line is not written. Sums among the facts are cents; the wording floor writes them for people. */
export const LEDGER_REFUSALS = [
  'startup-closed',
  'in-the-future',
  'outside-period',
  'before-order',
  'more-than-left',
  'more-than-ordered',
  'more-than-certified',
  'more-than-payable',
  'order-reversed',
  'already-reversed',
  'is-a-reversal',
  'rests-on-it',
  'paid-on-it',
] as const;
export type LedgerRefusal = (typeof LEDGER_REFUSALS)[number];
type Verdict = Result<null, LedgerRefusal>;

const ALLOWED: Verdict = done(null);

/** An order: by a live startup, on a day that has come and lies in the envelope's period, within what is left (AE). */
export function checkOrder(
  phase: Phase,
  envelope: DatedEnvelope,
  lines: readonly LedgerLine[],
  entry: Entry,
  today: Day,
): Verdict {
  if (!isLive(phase)) return refuse('startup-closed');
  if (entry.happenedOn > today) return refuse('in-the-future', { field: 'happenedOn' });
  if (entry.happenedOn < envelope.startsOn || entry.happenedOn >= envelope.endsOn) {
    return refuse('outside-period', { field: 'happenedOn' });
  }
  const { left } = balanceOf([envelope], lines);
  return entry.amountCents > left ? tooMuch('more-than-left', left) : ALLOWED;
}

/** Service certified done: on an order that stands, within what is ordered and not yet certified. */
export function checkCertification(
  order: DatedLine,
  lines: readonly LedgerLine[],
  entry: Entry,
  today: Day,
): Verdict {
  const steps = stepsOfOrder(order.id, lines);
  if (steps.ordered === 0) return refuse('order-reversed');
  const days = checkDayAfter(order, entry, today);
  if (!days.ok) return days;
  const left = steps.ordered - steps.certified;
  return entry.amountCents > left ? tooMuch('more-than-ordered', left) : ALLOWED;
}

/** A payment: within what is certified and not yet paid, and within the envelope's payments (CP). */
export function checkPayment(
  order: DatedLine,
  envelope: Ceilings,
  lines: readonly LedgerLine[],
  entry: Entry,
  today: Day,
): Verdict {
  const steps = stepsOfOrder(order.id, lines);
  if (steps.ordered === 0) return refuse('order-reversed');
  const days = checkDayAfter(order, entry, today);
  if (!days.ok) return days;
  const due = steps.certified - steps.paid;
  if (entry.amountCents > due) return tooMuch('more-than-certified', due);
  const { leftToPay } = balanceOf([envelope], lines);
  return entry.amountCents > leftToPay ? tooMuch('more-than-payable', leftToPay) : ALLOWED;
}

/** A reversal: of a line that stands, once, and only while no later step rests on it. */
export function checkReversal(line: LedgerLine, lines: readonly LedgerLine[]): Verdict {
  if (line.reversesId !== null) return refuse('is-a-reversal');
  if (lines.some((other) => other.reversesId === line.id)) return refuse('already-reversed');
  if (line.kind === 'payment') return ALLOWED;
  const steps = stepsOfOrder(line.commitmentId ?? line.id, lines);
  if (line.kind === 'commitment') return steps.certified > 0 ? refuse('rests-on-it') : ALLOWED;
  return steps.certified - line.amountCents < steps.paid ? refuse('paid-on-it') : ALLOWED;
}

/** The day before which to order (« commander avant le … »): the end of the first running or coming envelope that has something left; null when nothing is. */
export function orderBefore(
  envelopes: readonly DatedEnvelope[],
  lines: readonly LedgerLine[],
  today: Day,
): Day | null {
  return envelopes
    .filter((envelope) => envelope.endsOn > today && balanceOf([envelope], lines).left > 0)
    .map((envelope) => envelope.endsOn)
    .reduce<Day | null>((first, end) => (first === null ? end : earlier(first, end)), null);
}

function checkDayAfter(order: DatedLine, entry: Entry, today: Day): Verdict {
  if (entry.happenedOn > today) return refuse('in-the-future', { field: 'happenedOn' });
  if (entry.happenedOn < order.happenedOn) return refuse('before-order', { field: 'happenedOn' });
  return ALLOWED;
}

function tooMuch(refusal: LedgerRefusal, left: Cents): Verdict {
  return refuse(refusal, { field: 'amount', facts: { left } });
}
