import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { dayField } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { planReview } from '~/services/reviews/planReview.server';
import { readReviews } from '~/services/reviews/readReviews.server';
import { Button } from '~/ui/base/buttons';
import { Callout } from '~/ui/base/messages';
import { Section } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { DateField } from '~/ui/base/text-fields';
import { DueDay } from '~/ui/base/values';
import { ReviewList } from '~/ui/reviews/review-list';
import { WaitingPhase } from '~/ui/reviews/waiting-phase';
import { de } from '~/wording/elision';
import { REVIEW_REFUSALS } from '~/wording/reviews';

export const handle = { forVisitors: true };

const planForm = z.object({ heldOn: dayField().required() });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Comités ${de(data?.startupName ?? 'la start-up')} – Relais` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const slug = params.slug ?? '';
  const reviews = await readReviews(ctx, slug);
  if (!reviews) return notFound();
  return { ...reviews, slug, today: ctx.today, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const form = await readForm(request, planForm);
  if (!form.ok) return form.answer;
  const outcome = await planReview(contextOf(context, form), slug, form.value);
  const to = (id: number) => `/startups/${slug}/comites/${id}`;
  return answer(outcome, form, { to, done: 'planned', sentences: REVIEW_REFUSALS });
}

/** The committees of a startup: when the next is due, what was decided and why. */
export default function ReviewsPage() {
  const { slug, nextDueOn, reviews, waiting, mayPlan, today, formKey } =
    useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <Section title="Comités d’investissement">
        {nextDueOn === null ? null : (
          <p>
            Prochain comité à tenir avant le <DueDay day={nextDueOn} today={today} />.
          </p>
        )}
        {waiting === null ? null : <WaitingPhase {...waiting} />}
        {reviews.length === 0 ? (
          <Callout title="Aucun comité n’a encore été prévu">
            Un comité lit le dossier que la plateforme écrit, puis les sponsors décident. Ses
            décisions et leurs motifs paraîtront ici.
          </Callout>
        ) : (
          <ReviewList slug={slug} reviews={reviews} today={today} />
        )}
      </Section>
      {mayPlan ? (
        <Section title="Prévoir un comité">
          <PostForm formKey={formKey} label="Prévoir un comité">
            <ErrorSummary form={form} />
            <DateField
              {...{ name: 'heldOn', label: 'Jour du comité', required: true, form }}
              hint="Le dossier est figé sept jours avant."
              min={today}
            />
            <Button variant="primary">Prévoir le comité</Button>
          </PostForm>
        </Section>
      ) : null}
    </>
  );
}
