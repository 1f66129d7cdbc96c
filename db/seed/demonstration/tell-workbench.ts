import { SCORE_CRITERIA, type ScoreCriterion } from '../../../app/domain/frictions/scoring';
import { scoreFriction } from '../../../app/services/frictions/scoreFriction.server';
import { shortlistFriction } from '../../../app/services/frictions/shortlistFriction.server';
import { tagFriction } from '../../../app/services/frictions/tagFriction.server';
import type { Tellers } from './stage';

/** What staff do on their workbench, through the use cases. */
export const WORKBENCH_TELLERS: Tellers<'shortlist' | 'score' | 'tag'> = {
  shortlist: async (stage, ctx, slug, { reviewers }) => {
    const { id } = await stage.friction(slug);
    return shortlistFriction(ctx, { id, reviewerIds: reviewers.map((key) => stage.account(key)) });
  },
  tag: async (stage, ctx, slug, { tag }) => {
    const { id } = await stage.friction(slug);
    return tagFriction(ctx, { id, tag });
  },
  score: async (stage, ctx, slug, { ratings, comments }) => {
    const { id } = await stage.friction(slug);
    return scoreFriction(ctx, {
      id,
      version: null,
      ratings: onGrid((_, place) => ratings[place] ?? 0),
      comments: onGrid((criterion) => comments[criterion] ?? ''),
    });
  },
};

function onGrid<T>(valueOf: (criterion: ScoreCriterion, place: number) => T) {
  const entries = SCORE_CRITERIA.map((criterion, place) => [criterion, valueOf(criterion, place)]);
  return Object.fromEntries(entries) as Record<ScoreCriterion, T>;
}
