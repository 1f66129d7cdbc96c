import { z } from 'zod';
import { notFound } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf, type RequestContext } from '~/http/context.server';
import { recordId } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { decisionFields, questionFields, shareFields } from '~/http/review-fields';
import { askQuestion } from '~/services/reviews/askQuestion.server';
import { decideReview } from '~/services/reviews/decideReview.server';
import { findReviewSlug } from '~/services/reviews/findReviewSlug.server';
import { giveShare } from '~/services/reviews/giveShare.server';
import { DECISION_LABELS, REVIEW_REFUSALS } from '~/wording/reviews';

interface Posted {
  readonly request: Request;
  readonly context: RequestContext;
}

/** The desk shows several committees: each of its forms says which. */
const reviewId = recordId().required();
const decisionForm = z.object({ reviewId, ...decisionFields });
const questionForm = z.object({ reviewId, ...questionFields });
const shareForm = z.object({ reviewId, ...shareFields });

const MANNERS = { to: '/bureau', sentences: REVIEW_REFUSALS, labels: DECISION_LABELS } as const;

/** What is published stands on the committee's page: it recalls what was just said. */
function publishedOn(slug: string, reviewId: number) {
  return { ...MANNERS, to: `/startups/${slug}/comites/${reviewId}` };
}

type Act = (posted: Posted) => Promise<ReturnType<typeof answer>>;

/** What each form of the desk does: in the sponsor's own name, whatever other role they hold. */
const ACTS: Readonly<Record<string, Act>> = {
  decide: async ({ request, context }) => {
    const form = await readForm(request, decisionForm);
    if (!form.ok) return form.answer;
    const ctx = contextOf(context, form);
    const { reviewId } = form.value;
    const slug = await slugOf(ctx, reviewId);
    const decided = await decideReview(ctx, slug, { ...form.value, sponsorId: null });
    return answer(decided, form, { ...publishedOn(slug, reviewId), done: 'decided' });
  },
  ask: async ({ request, context }) => {
    const form = await readForm(request, questionForm);
    if (!form.ok) return form.answer;
    const ctx = contextOf(context, form);
    const { reviewId, question: words } = form.value;
    const slug = await slugOf(ctx, reviewId);
    return answer(await askQuestion(ctx, slug, { reviewId, words }), form, {
      ...MANNERS,
      done: 'asked',
    });
  },
  share: async ({ request, context }) => {
    const form = await readForm(request, shareForm);
    if (!form.ok) return form.answer;
    const ctx = contextOf(context, form);
    const { reviewId } = form.value;
    const slug = await slugOf(ctx, reviewId);
    const given = await giveShare(ctx, slug, { ...form.value, sponsorId: null });
    return answer(given, form, { ...publishedOn(slug, reviewId), done: 'shared' });
  },
};

async function slugOf(ctx: ReturnType<typeof contextOf>, reviewId: number): Promise<string> {
  return (await findReviewSlug(ctx, reviewId)) ?? notFound();
}

/** Does what the posted form of the desk asks; a form that it does not have finds nothing. */
export function actOnDesk(intent: string, posted: Posted): ReturnType<Act> {
  const act = ACTS[intent];
  return act === undefined ? notFound() : act(posted);
}
