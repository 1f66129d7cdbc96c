import { findReview } from 'db/repositories/reviews';
import { insertQuestion } from 'db/repositories/reviews-around';
import { lockStanding } from 'db/repositories/standing';
import { mayAskQuestion } from '~/domain/reviews/permissions';
import type { ReviewRefusal } from '~/domain/reviews/refusals';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { questionAskedNotice } from '~/wording/reviews-mail';
import { writeTo } from './writeTo.server';

/** Asks the team a question before a planned committee; the team is told. Also while the dossier is frozen: the talk goes on beside it. */
export async function askQuestion(
  ctx: Context,
  slug: string,
  { reviewId, words }: { readonly reviewId: number; readonly words: string },
): Promise<Result<null, ReviewRefusal | SharedRefusal>> {
  return act<null, ReviewRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const { actor } = ctx;
    const standing = await lockStanding(tx, slug, ctx.today);
    if (!standing) return refuse('not-found');
    if (!actor || !mayAskQuestion(actor, standing)) return refuse('forbidden');
    const review = await findReview(tx, standing.startupId, reviewId);
    if (!review) return refuse('not-found');
    if (review.state !== 'planned') return refuse('review-closed');

    const asked = { reviewId, askedById: actor.id, words, askedAt: ctx.now };
    const id = await insertQuestion(tx, asked);
    record({
      act: 'review.question-asked',
      subject: { kind: 'review', id: reviewId },
      startupId: standing.startupId,
      after: { question: id },
    });
    const { heldOn } = review;
    await writeTo(ctx, acting, standing, `/${reviewId}`, standing.teamIds, (letter) =>
      questionAskedNotice({ ...letter, by: actor.name, heldOn, words }),
    );
    return done(null);
  });
}
