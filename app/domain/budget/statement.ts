import type { Cents } from '../shared/money';
import type { Day } from '../shared/day';
import {
  balanceOf,
  figuresOf,
  leftOfYear,
  yearOf,
  orderableOf,
  datedSumsOf,
  type Balance,
  type LedgerLine,
  type DatedEnvelope,
  type DatedSums,
} from './balance';
import { otherHalfOf, type Funding, type OtherHalf } from './funding';

/** One year's ceilings and what became of them. */
export interface YearFigures extends DatedSums {
  /** What may still be ordered of it, and what may not any more. */
  readonly left: Cents;
  readonly lapsed: Cents;
  /** What may still be paid of it; once the year is over, what lapsed. */
  readonly leftToPay: Cents;
  readonly isOver: boolean;
}

/** An envelope with where it stands. */
export type StatedEnvelope<E> = E & {
  readonly year: number;
  readonly balance: Balance;
  readonly years: readonly YearFigures[];
  readonly otherHalf: OtherHalf | null;
};

/** The whole money of a startup on a day. */
export interface Statement<E> {
  readonly balance: Balance;
  readonly years: readonly YearFigures[];
  readonly envelopes: readonly StatedEnvelope<E>[];
}

/** Sums year by year as figures of a day. */
export function yearFiguresOf(
  sums: readonly DatedSums[],
  thisYear: number,
): readonly YearFigures[] {
  return sums.map((own) => {
    const leftToPay = leftOfYear(sums, own.year).cp;
    const isOver = own.year < thisYear;
    return { ...own, ...orderableOf(own, thisYear), leftToPay, isOver };
  });
}

/** The money of a startup on a day: what its page, its files, its dossier and the API all render. */
export function statementOf<E extends DatedEnvelope & { readonly funding: Funding }>(
  envelopes: readonly E[],
  lines: readonly LedgerLine[],
  today: Day,
): Statement<E> {
  const thisYear = yearOf(today);
  const sums = datedSumsOf(envelopes, lines, today);
  const dated = envelopes.map((envelope) => ({ ...envelope, year: yearOf(envelope.startsOn) }));
  return {
    balance: figuresOf(sums, thisYear),
    years: yearFiguresOf(sums, thisYear),
    envelopes: dated.map((envelope) => ({
      ...envelope,
      balance: balanceOf([envelope], lines, today),
      years: yearFiguresOf(datedSumsOf([envelope], lines, today), thisYear),
      otherHalf: otherHalfOf(envelope, dated),
    })),
  };
}
