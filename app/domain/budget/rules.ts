import type { Day } from '../shared/day';
import type { Cents } from '../shared/money';
import { done, refuse, type Result } from '../shared/result';
import { isLive } from '../startups/standing';
import type { Phase } from '../startups/phase';
import {
  dueOnInvoice,
  leftOfYear,
  stepsOfOrder,
  yearOf,
  yearSumsOf,
  type Ceilings,
  type DatedEnvelope,
  type LedgerLine,
} from './balance';

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
  'lapsed',
  'payments-lapsed',
  'more-than-ordered',
  'more-than-invoiceable',
  'more-than-certified',
  'more-than-invoiced',
  'more-than-payable',
  'order-reversed',
  'already-reversed',
  'is-a-reversal',
  'rests-on-it',
  'paid-on-it',
  'invoice-known',
  'invoice-of-other-order',
  'activity-unknown',
  'resource-unknown',
] as const;
export type LedgerRefusal = (typeof LEDGER_REFUSALS)[number];
type Verdict = Result<null, LedgerRefusal>;

const ALLOWED: Verdict = done(null);

/** An order: by a live startup, on a day that has come and lies in the envelope's period, within what its year has left (AE). */
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
  return withinYear('ae', envelope, lines, entry);
}

/** Service certified done: on an order that stands, within what is ordered and not yet certified. */
export function checkCertification(
  order: LedgerLine,
  lines: readonly LedgerLine[],
  entry: Entry,
  today: Day,
): Verdict {
  const steps = stepsToFollow(order, lines, entry, today);
  if (!steps.ok) return steps;
  const left = steps.value.ordered - steps.value.certified;
  return entry.amountCents > left ? tooMuch('more-than-ordered', left) : ALLOWED;
}

/** An invoice: on an order that stands, within what is ordered and not yet invoiced. It may come before the service is certified. */
export function checkInvoice(
  order: LedgerLine,
  lines: readonly LedgerLine[],
  entry: Entry,
  today: Day,
): Verdict {
  const steps = stepsToFollow(order, lines, entry, today);
  if (!steps.ok) return steps;
  const left = steps.value.ordered - steps.value.invoiced;
  return entry.amountCents > left ? tooMuch('more-than-invoiceable', left) : ALLOWED;
}

/** A payment: within what is certified and not yet paid, within its invoice when it names one, and within what its year may pay (CP). */
export function checkPayment(
  order: LedgerLine,
  envelope: Ceilings,
  lines: readonly LedgerLine[],
  entry: Entry & { readonly invoiceId: number | null },
  today: Day,
): Verdict {
  const steps = stepsToFollow(order, lines, entry, today);
  if (!steps.ok) return steps;
  const due = steps.value.certified - steps.value.paid;
  if (entry.amountCents > due) return tooMuch('more-than-certified', due);
  if (entry.invoiceId !== null) {
    const asked = dueOnInvoice(entry.invoiceId, lines);
    if (entry.amountCents > asked) return tooMuch('more-than-invoiced', asked);
  }
  return withinYear('cp', envelope, lines, entry);
}

/** A reversal: of a line that stands, once, and only while no later step rests on it. */
export function checkReversal(line: LedgerLine, lines: readonly LedgerLine[]): Verdict {
  if (line.reversesId !== null) return refuse('is-a-reversal');
  if (lines.some((other) => other.reversesId === line.id)) return refuse('already-reversed');
  if (line.kind === 'payment') return ALLOWED;
  const steps = stepsOfOrder(line.commitmentId ?? line.id, lines);
  if (line.kind === 'commitment')
    return steps.certified > 0 || steps.invoiced > 0 ? refuse('rests-on-it') : ALLOWED;
  if (line.kind === 'invoice')
    return dueOnInvoice(line.id, lines) < line.amountCents ? refuse('paid-on-it') : ALLOWED;
  return steps.certified - line.amountCents < steps.paid ? refuse('paid-on-it') : ALLOWED;
}

/** The steps of an order, for one that follows it: the order stands, and the day is neither before it nor to come. */
function stepsToFollow(
  order: LedgerLine,
  lines: readonly LedgerLine[],
  { happenedOn }: Entry,
  today: Day,
): Result<ReturnType<typeof stepsOfOrder>, LedgerRefusal> {
  const steps = stepsOfOrder(order.id, lines);
  if (steps.ordered === 0) return refuse('order-reversed');
  if (happenedOn > today) return refuse('in-the-future', { field: 'happenedOn' });
  if (happenedOn < order.happenedOn) return refuse('before-order', { field: 'happenedOn' });
  return done(steps);
}

/** Ceilings are yearly: what an earlier year left counts only once it is carried over. */
function withinYear(
  side: 'ae' | 'cp',
  envelope: Ceilings,
  lines: readonly LedgerLine[],
  { amountCents, happenedOn }: Entry,
): Verdict {
  const sums = yearSumsOf([envelope], lines);
  const year = yearOf(happenedOn);
  const left = Math.max(0, leftOfYear(sums, year)[side]);
  if (amountCents <= left) return ALLOWED;
  const before = leftOfYear(sums, year - 1)[side];
  if (before > 0) {
    const facts = { left, lapsed: before, year: String(year - 1), next: String(year) };
    return refuse(side === 'ae' ? 'lapsed' : 'payments-lapsed', { field: 'amount', facts });
  }
  return tooMuch(side === 'ae' ? 'more-than-left' : 'more-than-payable', left);
}

function tooMuch(refusal: LedgerRefusal, left: Cents): Verdict {
  return refuse(refusal, { field: 'amount', facts: { left } });
}
