import { findReview } from 'db/repositories/reviews';
import { questionsOf, saveAnswer } from 'db/repositories/reviews-around';
import { lockStanding } from 'db/repositories/standing';
import { mayAnswerQuestion } from '~/domain/reviews/permissions';
import type { ReviewRefusal } from '~/domain/reviews/refusals';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { questionAnsweredNotice } from '~/wording/reviews-mail';
import { writeTo } from './writeTo.server';

export interface Answer {
  readonly reviewId: number;
  readonly questionId: number;
  readonly words: string;
}

/** Answers a question asked before a planned committee, once; whoever asked is told. */
export async function answerQuestion(
  ctx: Context,
  slug: string,
  { reviewId, questionId, words }: Answer,
): Promise<Result<null, ReviewRefusal | SharedRefusal>> {
  return act<null, ReviewRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const { actor } = ctx;
    const standing = await lockStanding(tx, slug, ctx.today);
    if (!standing) return refuse('not-found');
    if (!actor || !mayAnswerQuestion(actor, standing)) return refuse('forbidden');
    const review = await findReview(tx, standing.startupId, reviewId);
    const questions = review === null ? [] : await questionsOf(tx, reviewId);
    const question = questions.find((each) => each.id === questionId);
    if (!review || !question) return refuse('not-found');
    if (review.state !== 'planned') return refuse('review-closed');
    const said = { answer: words, answeredById: actor.id, answeredAt: ctx.now };
    if (!(await saveAnswer(tx, questionId, said))) {
      return refuse('answered-already', { field: 'answer' });
    }
    record({
      act: 'review.question-answered',
      subject: { kind: 'review', id: reviewId },
      startupId: standing.startupId,
      after: { question: questionId },
    });
    await writeTo(ctx, acting, standing, `/${reviewId}`, [question.askedById], (letter) =>
      questionAnsweredNotice({ ...letter, question: question.words, answer: words }),
    );
    return done(null);
  });
}
