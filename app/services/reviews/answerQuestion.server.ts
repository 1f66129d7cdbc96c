import { questionsOf, saveAnswer } from 'db/repositories/reviews-around';
import { mayAnswerQuestion } from '~/domain/reviews/permissions';
import type { ReviewRefusal } from '~/domain/reviews/refusals';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { questionAnsweredNotice } from '~/wording/reviews-mail';
import { openReview } from './openReview.server';
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
    const opened = await openReview(ctx, tx, { slug, reviewId }, mayAnswerQuestion);
    if (!opened.ok) return opened;
    const { actor, standing, review } = opened.value;
    const questions = await questionsOf(tx, reviewId);
    const question = questions.find((each) => each.id === questionId);
    if (!question) return refuse('not-found');
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
