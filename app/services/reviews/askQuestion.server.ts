import { insertQuestion } from 'db/repositories/reviews-around';
import { mayAskQuestion } from '~/domain/reviews/permissions';
import type { ReviewRefusal } from '~/domain/reviews/refusals';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { questionAskedNotice } from '~/wording/reviews-mail';
import { openReview } from './openReview.server';
import { writeTo } from './writeTo.server';

/** Asks the team a question before a planned committee; the team is told. Also while the dossier is frozen: the talk goes on beside it. */
export async function askQuestion(
  ctx: Context,
  slug: string,
  { reviewId, words }: { readonly reviewId: number; readonly words: string },
): Promise<Result<null, ReviewRefusal | SharedRefusal>> {
  return act<null, ReviewRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const opened = await openReview(ctx, tx, { slug, reviewId }, mayAskQuestion);
    if (!opened.ok) return opened;
    const { actor, standing, review } = opened.value;
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
