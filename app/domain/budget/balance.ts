import { sumCents, type Cents } from '../shared/money';
import type { Day } from '../shared/day';
import type { LedgerKind } from './ledger';

/** What is left of a year's ceilings and goes to the next year's, by decision. */
export interface CarryOver {
  readonly fromYear: number;
  readonly commitmentCents: Cents;
  readonly paymentCents: Cents;
}

/** What a balance needs to know of an envelope: its ceilings are those of the year in which it starts. */
export interface Ceilings {
  readonly id: number;
  readonly startsOn: Day;
  /** AE: what orders may consume. */
  readonly commitmentCeilingCents: Cents;
  /** CP: what payments may consume. */
  readonly paymentCeilingCents: Cents;
  readonly carryOvers: readonly CarryOver[];
}

/** Ceilings with their half-open period. */
export interface DatedEnvelope extends Ceilings {
  /** First day after the period, carry-overs included. */
  readonly endsOn: Day;
}

/** What a balance needs to know of a ledger line; a reversal has the opposite sign of the line it names. */
export interface LedgerLine {
  readonly id: number;
  readonly envelopeId: number;
  readonly kind: LedgerKind;
  readonly commitmentId: number | null;
  readonly reversesId: number | null;
  /** The invoice that a payment pays; null when it pays certified service directly. */
  readonly invoiceId: number | null;
  readonly amountCents: Cents;
  readonly happenedOn: Day;
}

/** The steps of money already taken, in cents. */
export interface Steps {
  readonly ordered: Cents;
  readonly certified: Cents;
  readonly invoiced: Cents;
  readonly paid: Cents;
}

/** What one year may use and has used, summed over one envelope or many: the one material of every figure. */
export interface YearSums extends Steps {
  readonly year: number;
  /** AE and CP of the envelopes that start in it. */
  readonly granted: Cents;
  readonly payable: Cents;
  /** What came from the year before, less what went to the next one. */
  readonly carried: Cents;
  readonly payableCarried: Cents;
}

/** The same on a day: an envelope takes orders during its period alone. */
export interface DatedSums extends YearSums {
  /** What envelopes whose period is over had left to order (AE). */
  readonly ended: Cents;
}

/** Where an envelope, or all those of a startup, stand. */
export interface Balance extends Steps {
  readonly granted: Cents;
  /** CP granted. */
  readonly payable: Cents;
  /** What may still be ordered (AE), of this year and of years to come. */
  readonly left: Cents;
  /** What may still be paid (CP). */
  readonly leftToPay: Cents;
  /** What past years and envelopes whose period is over left, and nobody carried over: it may not be ordered any more. */
  readonly lapsed: Cents;
  /** What past years left of CP: a payment needs its year alone, not its envelope's period. */
  readonly lapsedToPay: Cents;
  /** Share of what is granted that is ordered, in whole percent rounded down: 100 only when nothing is left. */
  readonly usedPercent: number;
}

const NO_SUMS: Omit<YearSums, 'year'> = {
  ...{ granted: 0, payable: 0, carried: 0, payableCarried: 0 },
  ...{ ordered: 0, certified: 0, invoiced: 0, paid: 0 },
};

const STEP: Readonly<Record<LedgerKind, keyof Steps>> = {
  commitment: 'ordered',
  certification: 'certified',
  invoice: 'invoiced',
  payment: 'paid',
};

/** The step that a line of that kind is counted in. */
export function stepNameOf(kind: LedgerKind): keyof Steps {
  return STEP[kind];
}

/** The year of a day, which is the public accounts' own. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** The sums of envelopes year by year, oldest first; a reversal counts in the year of the line that it reverses. */
export function yearSumsOf(
  envelopes: readonly Ceilings[],
  lines: readonly LedgerLine[],
): readonly YearSums[] {
  const years = new Map<number, YearSums>();
  const add = (year: number, more: Partial<Omit<YearSums, 'year'>>) => {
    const sums = { ...(years.get(year) ?? { ...NO_SUMS, year }) };
    for (const [name, cents] of Object.entries(more)) sums[name as keyof Steps] += cents;
    years.set(year, sums);
  };
  for (const { startsOn, commitmentCeilingCents, paymentCeilingCents, carryOvers } of envelopes) {
    add(yearOf(startsOn), { granted: commitmentCeilingCents, payable: paymentCeilingCents });
    for (const { fromYear, commitmentCents, paymentCents } of carryOvers) {
      add(fromYear, { carried: -commitmentCents, payableCarried: -paymentCents });
      add(fromYear + 1, { carried: commitmentCents, payableCarried: paymentCents });
    }
  }
  const ids = new Set(envelopes.map((envelope) => envelope.id));
  const days = new Map(lines.map((line) => [line.id, line.happenedOn]));
  for (const line of lines) {
    if (!ids.has(line.envelopeId)) continue;
    const counted = days.get(line.reversesId ?? line.id) ?? line.happenedOn;
    add(yearOf(counted), { [STEP[line.kind]]: line.amountCents });
  }
  return [...years.values()].sort((a, b) => a.year - b.year);
}

/** The sums of envelopes year by year as they stand on that day. */
export function datedSumsOf(
  envelopes: readonly DatedEnvelope[],
  lines: readonly LedgerLine[],
  today: Day,
): readonly DatedSums[] {
  const over = yearSumsOf(
    envelopes.filter(({ endsOn }) => endsOn <= today),
    lines,
  );
  return yearSumsOf(envelopes, lines).map((sums) => ({
    ...sums,
    ended: leftOfYear(over, sums.year).ae,
  }));
}

/** What is left to order of one year's sums: what may be ordered still, and what may not any more. */
export function orderableOf(
  sums: DatedSums,
  thisYear: number,
): { readonly left: Cents; readonly lapsed: Cents } {
  const { ae } = leftOf(sums);
  const lapsed = sums.year < thisYear ? ae : sums.ended;
  return { left: ae - lapsed, lapsed };
}

/** What a year's ceilings have left to order (AE) and to pay (CP), whether or not a period still takes it. */
export function leftOfYear(sums: readonly YearSums[], year: number): { ae: Cents; cp: Cents } {
  const own = sums.find((each) => each.year === year);
  return own === undefined ? { ae: 0, cp: 0 } : leftOf(own);
}

function leftOf(sums: YearSums): { ae: Cents; cp: Cents } {
  return {
    ae: sums.granted + sums.carried - sums.ordered,
    cp: sums.payable + sums.payableCarried - sums.paid,
  };
}

/** The figures of sums on a day of that year: the one computation behind every page, file, dossier and refusal. */
export function figuresOf(sums: readonly DatedSums[], thisYear: number): Balance {
  const total = (name: keyof Omit<YearSums, 'year'>) => sumCents(sums.map((each) => each[name]));
  const past = sums.filter(({ year }) => year < thisYear).map(leftOf);
  const lapsed = sumCents(sums.map((each) => orderableOf(each, thisYear).lapsed));
  const lapsedToPay = sumCents(past.map(({ cp }) => cp));
  const granted = total('granted');
  const ordered = total('ordered');
  const paid = total('paid');
  const payable = total('payable');
  return {
    ...{ granted, payable, ordered, paid, lapsed, lapsedToPay },
    certified: total('certified'),
    invoiced: total('invoiced'),
    left: granted - ordered - lapsed,
    leftToPay: payable - paid - lapsedToPay,
    usedPercent: granted === 0 ? 0 : Math.floor((ordered * 100) / granted),
  };
}

/** The balance of envelopes from the lines written on them, as it stands on that day. */
export function balanceOf(
  envelopes: readonly DatedEnvelope[],
  lines: readonly LedgerLine[],
  today: Day,
): Balance {
  return figuresOf(datedSumsOf(envelopes, lines, today), yearOf(today));
}

/** The order that a line belongs to: an order and its reversal belong to the order itself. */
export function orderIdOf(line: LedgerLine): number {
  return line.commitmentId ?? line.reversesId ?? line.id;
}

/** What an order has come to: ordered (nothing once it is reversed), certified, invoiced and paid. */
export function stepsOfOrder(orderId: number, lines: readonly LedgerLine[]): Steps {
  return stepsOf(lines.filter((line) => orderIdOf(line) === orderId));
}

/** What of an invoice is not paid yet; nothing once it is reversed. */
export function dueOnInvoice(invoiceId: number, lines: readonly LedgerLine[]): Cents {
  const asked = lines.filter((line) => line.id === invoiceId || line.reversesId === invoiceId);
  const paid = lines.filter((line) => line.invoiceId === invoiceId && line.kind === 'payment');
  return (
    sumCents(asked.map((line) => line.amountCents)) - sumCents(paid.map((line) => line.amountCents))
  );
}

function stepsOf(lines: readonly LedgerLine[]): Steps {
  const total = (kind: LedgerKind) =>
    sumCents(lines.filter((line) => line.kind === kind).map((line) => line.amountCents));
  return {
    ordered: total('commitment'),
    certified: total('certification'),
    invoiced: total('invoice'),
    paid: total('payment'),
  };
}
