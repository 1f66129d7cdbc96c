import type { Cents } from '../shared/money';
import { centsPerYear, hoursPerYear, type Evidence } from './weight';

/** What the value of a candidate is made of, in the order in which it is told. */
export const VALUE_PARTS = ['score', 'burden', 'reach'] as const;
export type ValuePart = (typeof VALUE_PARTS)[number];

/** How much each part counts, in per cent: the reviewers' judgement weighs more than both figures together. */
export const VALUE_SHARES: Readonly<Record<ValuePart, number>> = {
  score: 60,
  burden: 20,
  reach: 20,
};

/** The value of a candidate that is the best of all in every part; values are whole numbers, so that the best portfolio is exact. */
export const HIGHEST_VALUE = 1000;

/** What a candidate is valued by; null is unknown, which never counts as zero. */
export interface Merits extends Evidence {
  readonly id: number;
  /** Mean score from 0 to 4, once it may be read. */
  readonly score: number | null;
  /** Inhabitants concerned. */
  readonly inhabitants: number | null;
}

/** A candidate's value, from 0 to 1000, and its known parts from 0 to 1. */
export interface Value {
  readonly total: number;
  readonly parts: Readonly<Record<ValuePart, number | null>>;
}

const HIGHEST_SCORE = 4;
const HALF = 0.5;

/**
 * What each candidate is worth among the others. Scores count as they are; weight and inhabitants by their rank, so that
 * a single enormous one does not decide alone. What is unknown counts as the middle of what is known of the others.
 */
export function valuesOf(candidates: readonly Merits[]): ReadonlyMap<number, Value> {
  const scores = candidates.map(({ score }) => (score === null ? null : score / HIGHEST_SCORE));
  const hours = ranks(candidates.map(hoursPerYear));
  const cents = ranks(candidates.map((candidate): Cents | null => centsPerYear(candidate)));
  const parts: Readonly<Record<ValuePart, readonly (number | null)[]>> = {
    score: scores,
    // Hours and euros do not add up: a candidate weighs by the one in which it stands higher.
    burden: candidates.map((_, index) => higher(hours[index] ?? null, cents[index] ?? null)),
    reach: ranks(candidates.map(({ inhabitants }) => inhabitants)),
  };
  const middles = VALUE_PARTS.map((part) => [part, medianOf(parts[part])] as const);
  return new Map(
    candidates.map(({ id }, index) => {
      const known = Object.fromEntries(
        VALUE_PARTS.map((part) => [part, parts[part][index] ?? null]),
      ) as Value['parts'];
      const total = middles.reduce(
        (sum, [part, middle]) => sum + VALUE_SHARES[part] * (known[part] ?? middle),
        0,
      );
      return [id, { total: Math.round((total * HIGHEST_VALUE) / 100), parts: known }];
    }),
  );
}

/** Where each figure stands among those that are known: 0 the lowest, 1 the highest, equals alike. */
function ranks(figures: readonly (number | null)[]): readonly (number | null)[] {
  const known = figures.filter((figure) => figure !== null);
  return figures.map((figure) => {
    if (figure === null) return null;
    if (known.length === 1) return HALF;
    const below = known.filter((other) => other < figure).length;
    const equals = known.filter((other) => other === figure).length - 1;
    return (below + equals * HALF) / (known.length - 1);
  });
}

function higher(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}

function medianOf(figures: readonly (number | null)[]): number {
  const known = figures.filter((figure) => figure !== null).sort((a, b) => a - b);
  const middle = Math.floor(known.length / 2);
  const upper = known[middle];
  if (upper === undefined) return HALF;
  return known.length % 2 === 1 ? upper : (upper + (known[middle - 1] ?? upper)) / 2;
}
