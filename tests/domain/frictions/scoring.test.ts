import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  disagreementsFirst,
  meanOfRatings,
  readableScores,
  SCORE_CRITERIA,
  summarise,
  type Ratings,
} from '~/domain/frictions/scoring';

const grid = (...values: number[]): Ratings =>
  Object.fromEntries(
    SCORE_CRITERIA.map((criterion, index) => [criterion, values[index] ?? 0]),
  ) as unknown as Ratings;
const by = (reviewerId: number, ...values: number[]) => ({ reviewerId, ratings: grid(...values) });

const RATING = fc.integer({ min: 0, max: 4 });
const GRIDS = fc.array(fc.tuple(RATING, RATING, RATING, RATING, RATING), {
  minLength: 1,
  maxLength: 8,
});

describe('what the grids come to', () => {
  it('is nothing while nobody has scored: no score is not a zero', () => {
    expect(summarise([])).toBeNull();
    expect(summarise([by(1, 0, 0, 0, 0, 0)])).toMatchObject({ mean: 0, spread: 0, count: 1 });
  });

  it('is the mean of all ratings, and the mean gap over the criteria', () => {
    const summary = summarise([by(1, 4, 2, 3, 0, 1), by(2, 0, 2, 3, 1, 1)]);
    expect(summary?.mean).toBeCloseTo(1.7);
    expect(summary?.spread).toBe(1);
    expect(summary?.criteria.impact).toEqual({ mean: 2, gap: 4 });
  });

  it('puts the greatest disagreement first, and keeps the order of the grid otherwise', () => {
    const summary = summarise([by(1, 1, 0, 3, 4, 2), by(2, 2, 3, 3, 1, 2)]);
    expect(summary && disagreementsFirst(summary)).toEqual([
      'feasibility',
      'reuse',
      'impact',
      'commitment',
      'urgency',
    ]);
  });

  it('stays on the scale, and agrees with the mean of the reviewers’ means, for any grids', () => {
    fc.assert(
      fc.property(GRIDS, (values) => {
        const scores = values.map((ratings, index) => by(index, ...ratings));
        const summary = summarise(scores);
        const means = scores.map(({ ratings }) => meanOfRatings(ratings));
        expect(summary?.mean).toBeCloseTo(means.reduce((a, b) => a + b, 0) / means.length);
        expect(summary?.spread).toBeGreaterThanOrEqual(
          Math.max(...means) - Math.min(...means) - 1e-9,
        );
        expect(summary?.spread).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe('blind scoring', () => {
  const scores = [by(1, 4), by(2, 2)];

  it.each([
    { reader: 1, reads: 2 },
    { reader: 2, reads: 2 },
    { reader: 3, reads: 0 },
  ])('lets $reader read $reads grids', ({ reader, reads }) => {
    expect(readableScores(reader, scores)).toHaveLength(reads);
  });
});
