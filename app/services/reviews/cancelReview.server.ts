import { findReview, saveCancellation, threadOf } from 'db/repositories/reviews';
import { lockStanding } from 'db/repositories/standing';
import { mayPlanReview } from '~/domain/reviews/permissions';
import type { ReviewRefusal } from '~/domain/reviews/refusals';
import { mayBecome } from '~/domain/reviews/transitions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { REVIEW_STATES, reviewCancelledNotice } from '~/wording/reviews';
import { tellAround } from './tellAround.server';

export interface Cancellation {
  readonly reviewId: number;
  /** The version that staff saw. */
  readonly version: number;
  readonly reason: string;
}

/** Cancels a planned committee with a reason that is shown; whoever is around the startup is told. */
export async function cancelReview(
  ctx: Context,
  slug: string,
  { reviewId, version, reason }: Cancellation,
): Promise<Result<null, ReviewRefusal | SharedRefusal>> {
  return act<null, ReviewRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const standing = await lockStanding(tx, slug, ctx.today);
    if (!standing) return refuse('not-found');
    if (!mayPlanReview(ctx.actor)) return refuse('forbidden');
    const { startupId } = standing;
    const review = await findReview(tx, startupId, reviewId);
    if (!review) return refuse('not-found');
    if (review.version !== version) {
      return refuse('conflict', {
        facts: { state: REVIEW_STATES[review.state], reason: review.reason ?? '' },
      });
    }
    if (!mayBecome(review.state, 'cancelled')) return refuse('review-closed');

    await saveCancellation(tx, reviewId, reason);
    record({
      act: 'review.cancelled',
      subject: { kind: 'review', id: reviewId },
      ...(await threadOf(tx, startupId)),
      before: { heldOn: review.heldOn },
      reason,
    });
    await tellAround(ctx, acting, startupId, (about) =>
      reviewCancelledNotice({ ...about, reviewId, heldOn: review.heldOn, reason }),
    );
    return done(null);
  });
}
