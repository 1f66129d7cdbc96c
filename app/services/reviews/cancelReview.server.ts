import { insertPostponed, saveCancellation, threadOf } from 'db/repositories/reviews';
import { moveTalk } from 'db/repositories/reviews-around';
import { checkNewDay } from '~/domain/reviews/cancellation';
import { mayPlanReview } from '~/domain/reviews/permissions';
import type { ReviewRefusal } from '~/domain/reviews/refusals';
import { mayBecome } from '~/domain/reviews/transitions';
import type { Day } from '~/domain/shared/day';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { isLive } from '~/domain/startups/standing';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { REVIEW_STATES } from '~/wording/reviews';
import { reviewCancelledNotice } from '~/wording/reviews-mail';
import { openReview } from './openReview.server';
import { writeAround } from './writeAround.server';

export interface Cancellation {
  readonly reviewId: number;
  /** The version that staff saw. */
  readonly version: number;
  readonly reason: string;
  /** The day to which it is put off; null only for a startup that is over. */
  readonly newDay: Day | null;
}

/**
 * Cancels a planned committee with a reason that is shown. Another one takes its place on the new day, with all that was
 * prepared, asked and said; whoever is around the startup is told. Answers the number of the page to read next.
 */
export async function cancelReview(
  ctx: Context,
  slug: string,
  { reviewId, version, reason, newDay }: Cancellation,
): Promise<Result<number, ReviewRefusal | SharedRefusal>> {
  return act<number, ReviewRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const opened = await openReview(ctx, tx, { slug, reviewId }, mayPlanReview);
    if (!opened.ok) return opened;
    const { standing, review } = opened.value;
    const { startupId } = standing;
    if (review.version !== version) {
      return refuse('conflict', {
        facts: { state: REVIEW_STATES[review.state], reason: review.reason ?? '' },
      });
    }
    if (!mayBecome(review.state, 'cancelled')) return refuse('review-closed');

    const day = checkNewDay(isLive(standing.phase), newDay, ctx.today);
    if (!day.ok) return day;

    await saveCancellation(tx, reviewId, reason);
    const thread = await threadOf(tx, startupId);
    record({
      act: 'review.cancelled',
      subject: { kind: 'review', id: reviewId },
      ...thread,
      before: { heldOn: review.heldOn },
      after: { newDay: day.value },
      reason,
    });
    let nextId = reviewId;
    if (day.value !== null) {
      const planned = { startupId, heldOn: day.value, createdAt: ctx.now };
      nextId = await insertPostponed(tx, review, planned);
      await moveTalk(tx, reviewId, nextId);
      record({
        act: 'review.planned',
        subject: { kind: 'review', id: nextId },
        ...thread,
        after: { heldOn: day.value },
      });
    }
    await writeAround(ctx, acting, standing, `/${nextId}`, (letter) =>
      reviewCancelledNotice({ ...letter, heldOn: review.heldOn, newDay: day.value, reason }),
    );
    return done(nextId);
  });
}
