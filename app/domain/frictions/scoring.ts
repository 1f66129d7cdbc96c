/** What a shortlisted friction is scored on, in the order of the grid. */
export const SCORE_CRITERIA = ['impact', 'feasibility', 'commitment', 'reuse', 'urgency'] as const;
export type ScoreCriterion = (typeof SCORE_CRITERIA)[number];

/** Ratings go from 0 to this. */
export const HIGHEST_RATING = 4;

export type Ratings = Readonly<Record<ScoreCriterion, number>>;

/** One reviewer's grid, as the others may read it once they have given theirs. */
export interface GivenScore {
  readonly reviewerId: number;
  readonly ratings: Ratings;
}

/** What several grids come to. */
export interface ScoreSummary {
  readonly count: number;
  /** Mean of all ratings, from 0 to 4. */
  readonly mean: number;
  /** Mean over the criteria of the gap between the highest and the lowest rating: how far the reviewers disagree. */
  readonly spread: number;
  readonly criteria: Readonly<
    Record<ScoreCriterion, { readonly mean: number; readonly gap: number }>
  >;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

/** The mean of one grid, from 0 to 4. */
export function meanOfRatings(ratings: Ratings): number {
  return meanOf(SCORE_CRITERIA.map((criterion) => ratings[criterion]));
}

/** What the grids come to; null when nobody has scored yet (no score is not a score of zero). */
export function summarise(scores: readonly GivenScore[]): ScoreSummary | null {
  if (scores.length === 0) return null;
  const criteria = Object.fromEntries(
    SCORE_CRITERIA.map((criterion) => {
      const given = scores.map(({ ratings }) => ratings[criterion]);
      return [criterion, { mean: meanOf(given), gap: Math.max(...given) - Math.min(...given) }];
    }),
  ) as ScoreSummary['criteria'];
  return {
    count: scores.length,
    mean: meanOf(SCORE_CRITERIA.map((criterion) => criteria[criterion].mean)),
    spread: meanOf(SCORE_CRITERIA.map((criterion) => criteria[criterion].gap)),
    criteria,
  };
}

/** The criteria on which the reviewers disagree most first; those of one gap keep the order of the grid. */
export function disagreementsFirst(summary: ScoreSummary): readonly ScoreCriterion[] {
  return [...SCORE_CRITERIA].sort((a, b) => summary.criteria[b].gap - summary.criteria[a].gap);
}

/** Blind scoring: whoever has not given their own grid reads nobody's, whatever their role; theirs alone stays theirs. */
export function readableScores<T extends { readonly reviewerId: number }>(
  readerId: number,
  scores: readonly T[],
): readonly T[] {
  return scores.some(({ reviewerId }) => reviewerId === readerId) ? scores : [];
}
