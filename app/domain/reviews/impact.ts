import type { Day } from '../shared/day';
import type { Cents } from '../shared/money';
import { done, refuse, type Result } from '../shared/result';
import { IMPACT_CRITERIA, type ImpactCriterion } from './review';

/** The best rating of a line of the impact grid; the worst is 0. */
export const BEST_RATING = 4;

/** A line of the grid as the team typed it. */
export interface TypedImpact {
  readonly indicator: string;
  readonly value: string;
  readonly measuredOn: Day | null;
  readonly rating: number | null;
  readonly costPerImpactCents: Cents | null;
}

/** A line of the grid that is filled in. */
export interface ImpactLine {
  readonly criterion: ImpactCriterion;
  readonly indicator: string;
  readonly value: string;
  readonly measuredOn: Day | null;
  readonly rating: number;
  readonly costPerImpactCents: Cents | null;
}

export type ImpactGrid = Readonly<Record<ImpactCriterion, TypedImpact>>;

/** The filled lines of a grid; a line that is begun needs its indicator, value and rating, and is not measured in the future. */
export function fillGrid(
  grid: ImpactGrid,
  today: Day,
): Result<readonly ImpactLine[], 'line-incomplete' | 'measured-in-future'> {
  const lines: ImpactLine[] = [];
  for (const criterion of IMPACT_CRITERIA) {
    const { indicator, value, rating, measuredOn, costPerImpactCents } = grid[criterion];
    const isBegun = indicator !== '' || value !== '' || rating !== null;
    if (!isBegun && measuredOn === null && costPerImpactCents === null) continue;
    const at = (field: string) => ({ field: `grid.${criterion}.${field}` });
    if (indicator === '') return refuse('line-incomplete', at('indicator'));
    if (value === '') return refuse('line-incomplete', at('value'));
    if (rating === null) return refuse('line-incomplete', at('rating'));
    if (measuredOn !== null && measuredOn > today) {
      return refuse('measured-in-future', at('measuredOn'));
    }
    lines.push({ criterion, indicator, value, measuredOn, rating, costPerImpactCents });
  }
  return done(lines);
}

/** One line of the grid beside that of the last time. */
export interface ImpactComparison {
  readonly criterion: ImpactCriterion;
  readonly now: ImpactLine | null;
  readonly before: ImpactLine | null;
  /** How many points the rating rose; null unless both are given. */
  readonly ratingChange: number | null;
  /** How much the cost per impact rose; null unless both are given. */
  readonly costChangeCents: Cents | null;
}

/** The whole grid against that of the last committee, with the differences. */
export function compareImpact(
  lines: readonly ImpactLine[],
  before: readonly ImpactLine[],
): readonly ImpactComparison[] {
  return IMPACT_CRITERIA.map((criterion) => {
    const line = lines.find((each) => each.criterion === criterion) ?? null;
    const last = before.find((each) => each.criterion === criterion) ?? null;
    const cost = line?.costPerImpactCents ?? null;
    const lastCost = last?.costPerImpactCents ?? null;
    return {
      criterion,
      now: line,
      before: last,
      ratingChange: line === null || last === null ? null : line.rating - last.rating,
      costChangeCents: cost === null || lastCost === null ? null : cost - lastCost,
    };
  });
}
