import { notFound } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf, type RequestContext } from '~/http/context.server';
import { readForm } from '~/http/form.server';
import { answerQuestion } from '~/services/reviews/answerQuestion.server';
import { askQuestion } from '~/services/reviews/askQuestion.server';
import { cancelReview } from '~/services/reviews/cancelReview.server';
import { decideReview } from '~/services/reviews/decideReview.server';
import { giveReviewOpinion } from '~/services/reviews/giveReviewOpinion.server';
import { giveShare } from '~/services/reviews/giveShare.server';
import { inviteOpinion } from '~/services/reviews/inviteOpinion.server';
import { DECISION_LABELS, REVIEW_REFUSALS } from '~/wording/reviews';
import {
  answerForm,
  cancellationForm,
  decisionForm,
  invitationForm,
  opinionForm,
  questionForm,
  shareForm,
} from './forms';

/** One committee's posted form, and where its page is. */
interface Posted {
  readonly request: Request;
  readonly context: RequestContext;
  readonly slug: string;
  readonly reviewId: number;
}

type Act = (posted: Posted) => Promise<ReturnType<typeof answer>>;

function pageOf(slug: string, reviewId: number): string {
  return `/startups/${slug}/comites/${reviewId}`;
}

function mannersOf({ slug, reviewId }: Posted) {
  return {
    to: pageOf(slug, reviewId),
    sentences: REVIEW_REFUSALS,
    labels: DECISION_LABELS,
  };
}

/** What each form of the page does. */
const ACTS: Readonly<Record<string, Act>> = {
  decide: async (posted) => {
    const { request, context, slug, reviewId } = posted;
    const form = await readForm(request, decisionForm);
    if (!form.ok) return form.answer;
    const asked = { ...form.value, reviewId };
    return answer(await decideReview(contextOf(context, form), slug, asked), form, {
      ...mannersOf(posted),
      done: 'decided',
    });
  },
  cancel: async (posted) => {
    const { request, context, slug, reviewId } = posted;
    const form = await readForm(request, cancellationForm);
    if (!form.ok) return form.answer;
    const outcome = await cancelReview(contextOf(context, form), slug, {
      ...form.value,
      reviewId,
    });
    const to = (next: number) => pageOf(slug, next);
    const done = form.value.newDay === null ? 'cancelled' : 'postponed';
    return answer(outcome, form, { ...mannersOf(posted), to, done });
  },
  share: async (posted) => {
    const { request, context, slug, reviewId } = posted;
    const form = await readForm(request, shareForm);
    if (!form.ok) return form.answer;
    const asked = { ...form.value, reviewId };
    return answer(await giveShare(contextOf(context, form), slug, asked), form, {
      ...mannersOf(posted),
      done: 'shared',
    });
  },
  ask: async (posted) => {
    const { request, context, slug, reviewId } = posted;
    const form = await readForm(request, questionForm);
    if (!form.ok) return form.answer;
    const asked = { words: form.value.question, reviewId };
    return answer(await askQuestion(contextOf(context, form), slug, asked), form, {
      ...mannersOf(posted),
      done: 'asked',
    });
  },
  answer: async (posted) => {
    const { request, context, slug, reviewId } = posted;
    const form = await readForm(request, answerForm);
    if (!form.ok) return form.answer;
    const { questionId, answer: words } = form.value;
    const said = { reviewId, questionId, words };
    return answer(await answerQuestion(contextOf(context, form), slug, said), form, {
      ...mannersOf(posted),
      done: 'answered',
    });
  },
  invite: async (posted) => {
    const { request, context, slug, reviewId } = posted;
    const form = await readForm(request, invitationForm);
    if (!form.ok) return form.answer;
    const invited = { ...form.value, reviewId };
    return answer(await inviteOpinion(contextOf(context, form), slug, invited), form, {
      ...mannersOf(posted),
      done: 'invited',
    });
  },
  opinion: async (posted) => {
    const { request, context, slug, reviewId } = posted;
    const form = await readForm(request, opinionForm);
    if (!form.ok) return form.answer;
    const given = { ...form.value, reviewId };
    return answer(await giveReviewOpinion(contextOf(context, form), slug, given), form, {
      ...mannersOf(posted),
      done: 'advised',
    });
  },
};

/** Does what the posted form of a committee's page asks; a form that the page does not have finds nothing. */
export function actOnReview(intent: string, posted: Posted): ReturnType<Act> {
  const act = ACTS[intent];
  return act === undefined ? notFound() : act(posted);
}
