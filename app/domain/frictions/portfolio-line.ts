import { centsPerYear, hoursPerYear, type Evidence } from './weight';
import { sumOf, type Candidate, type Sum } from './portfolio';
import { valuesOf, type Value } from './portfolio-value';
import type { Cents } from '../shared/money';

/** A candidate as it stands on the day: what it is valued by, and what its team would be given. */
export interface CandidateFacts extends Evidence {
  readonly id: number;
  readonly title: string;
  readonly organisation: string;
  readonly collectivite: boolean;
  /** Mean score from 0 to 4; null while it is awaited. */
  readonly score: number | null;
  readonly inhabitants: number | null;
  readonly cents: Cents;
}

/** A candidate as a portfolio keeps it: later changes do not rewrite what was compared. */
export interface PortfolioLine extends Candidate {
  readonly title: string;
  readonly organisation: string;
  readonly score: number | null;
  readonly hours: number | null;
  /** Cents lost per year, beside what its team would be given. */
  readonly lostCents: Cents | null;
  readonly inhabitants: number | null;
  readonly parts: Value['parts'];
  readonly chosen: boolean;
}

/** The candidates as lines of a portfolio, the most valuable first; none is chosen yet. */
export function linesOf(candidates: readonly CandidateFacts[]): readonly PortfolioLine[] {
  const values = valuesOf(candidates);
  return candidates
    .map((candidate) => {
      const { id, title, organisation, collectivite, score, inhabitants, cents } = candidate;
      const { total, parts } = values.get(id) ?? {
        total: 0,
        parts: { score: null, burden: null, reach: null },
      };
      return {
        ...{ id, title, organisation, collectivite, score, inhabitants, cents },
        hours: hoursPerYear(candidate),
        lostCents: centsPerYear(candidate),
        value: total,
        parts,
        chosen: false,
      };
    })
    .sort((a, b) => b.value - a.value || a.id - b.id);
}

/** What the chosen lines come to. */
export function sumOfLines(lines: readonly PortfolioLine[]): Sum {
  return sumOf(lines.filter(({ chosen }) => chosen));
}

/** How two portfolios differ: what both choose, and what one alone does. */
export function compareLines(
  one: readonly PortfolioLine[],
  other: readonly PortfolioLine[],
): Readonly<Record<'both' | 'onlyOne' | 'onlyOther', readonly PortfolioLine[]>> {
  const [first, second] = [one, other].map((lines) => lines.filter(({ chosen }) => chosen));
  const inside = (lines: readonly PortfolioLine[] = [], id: number): boolean =>
    lines.some((line) => line.id === id);
  return {
    both: (first ?? []).filter(({ id }) => inside(second, id)),
    onlyOne: (first ?? []).filter(({ id }) => !inside(second, id)),
    onlyOther: (second ?? []).filter(({ id }) => !inside(first, id)),
  };
}
