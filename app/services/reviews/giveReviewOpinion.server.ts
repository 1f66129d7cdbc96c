import { findReview } from 'db/repositories/reviews';
import { isHeardOn, saveOpinion } from 'db/repositories/reviews-around';
import { lockStanding } from 'db/repositories/standing';
import type { OpinionStance } from '~/domain/reviews/opinions';
import { mayGiveOpinion } from '~/domain/reviews/permissions';
import type { ReviewRefusal } from '~/domain/reviews/refusals';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { opinionGivenNotice } from '~/wording/reviews-mail';
import { writeTo } from './writeTo.server';

export interface OpinionToGive {
  readonly reviewId: number;
  readonly stance: OpinionStance;
  readonly words: string;
}

/** Gives a member's opinion on a planned committee, or changes it until the decision; the team is told. */
export async function giveReviewOpinion(
  ctx: Context,
  slug: string,
  { reviewId, stance, words }: OpinionToGive,
): Promise<Result<null, ReviewRefusal | SharedRefusal>> {
  return act<null, ReviewRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const { actor } = ctx;
    const standing = await lockStanding(tx, slug, ctx.today);
    if (!standing) return refuse('not-found');
    const review = await findReview(tx, standing.startupId, reviewId);
    if (!actor || !review) return refuse('not-found');
    const isHeard = await isHeardOn(tx, reviewId, actor.id);
    if (!mayGiveOpinion(actor, standing, isHeard)) return refuse('forbidden');
    if (review.state !== 'planned') return refuse('review-closed');

    const given = { reviewId, accountId: actor.id, stance, words, givenAt: ctx.now };
    const id = await saveOpinion(tx, given);
    record({
      act: 'review.opinion-given',
      subject: { kind: 'review', id: reviewId },
      startupId: standing.startupId,
      after: { opinion: id, stance },
    });
    await writeTo(ctx, acting, standing, `/${reviewId}`, standing.teamIds, (letter) =>
      opinionGivenNotice({ ...letter, by: actor.name, stance, words }),
    );
    return done(null);
  });
}
