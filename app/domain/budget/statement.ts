import type { Cents } from '../shared/money';
import type { Day } from '../shared/day';
import {
  balanceOf,
  figuresOf,
  leftOfYear,
  yearOf,
  yearSumsOf,
  type Balance,
  type LedgerLine,
  type YearSums,
} from './balance';
import { otherHalfOf, type Funding, type OtherHalf } from './funding';
import type { DatedEnvelope } from './rules';

/** One year's ceilings and what became of them. */
export interface YearFigures extends YearSums {
  /** What may still be ordered and paid of it; once the year is over, what lapsed. */
  readonly left: Cents;
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
export function yearFiguresOf(sums: readonly YearSums[], thisYear: number): readonly YearFigures[] {
  return sums.map((own) => {
    const { ae, cp } = leftOfYear(sums, own.year);
    return { ...own, left: ae, leftToPay: cp, isOver: own.year < thisYear };
  });
}

/** The money of a startup on a day: what its page, its files, its dossier and the API all render. */
export function statementOf<E extends DatedEnvelope & { readonly funding: Funding }>(
  envelopes: readonly E[],
  lines: readonly LedgerLine[],
  today: Day,
): Statement<E> {
  const thisYear = yearOf(today);
  const sums = yearSumsOf(envelopes, lines);
  const dated = envelopes.map((envelope) => ({ ...envelope, year: yearOf(envelope.startsOn) }));
  return {
    balance: figuresOf(sums, thisYear),
    years: yearFiguresOf(sums, thisYear),
    envelopes: dated.map((envelope) => ({
      ...envelope,
      balance: balanceOf([envelope], lines, today),
      years: yearFiguresOf(yearSumsOf([envelope], lines), thisYear),
      otherHalf: otherHalfOf(envelope, dated),
    })),
  };
}
