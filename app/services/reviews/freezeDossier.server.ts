import { findReview } from 'db/repositories/reviews';
import { lockStanding } from 'db/repositories/standing';
import { datesOf, dossierDay, isFrozen } from '~/domain/reviews/calendar';
import type { ReviewRefusal } from '~/domain/reviews/refusals';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { keepDossier } from './keepDossier.server';

/**
 * Freezes the dossier of a planned committee whose day has come to be frozen; once it is, nothing changes it. An act of
 * the platform itself, whoever happens to read first; answers whether it was frozen just now.
 */
export async function freezeDossier(
  ctx: Context,
  slug: string,
  reviewId: number,
): Promise<Result<boolean, ReviewRefusal | SharedRefusal>> {
  const { submission: _, ...rest } = ctx;
  const byItself: Context = { ...rest, actor: null };
  return act<boolean, ReviewRefusal | SharedRefusal>(byItself, async (acting) => {
    const standing = await lockStanding(acting.tx, slug, ctx.today);
    const review = standing && (await findReview(acting.tx, standing.startupId, reviewId));
    if (!standing || !review) return refuse('not-found');
    if (review.state !== 'planned') return refuse('review-closed');
    const dates = datesOf(review);
    if (!isFrozen(dates, ctx.today)) return refuse('dossier-open');
    const horizon = { lastDay: dossierDay(dates, ctx.today), decidedAt: null };
    return done(await keepDossier(byItself, acting, standing.startupId, review, horizon));
  });
}
