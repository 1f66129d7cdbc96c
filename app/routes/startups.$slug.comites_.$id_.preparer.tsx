import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { readForm } from '~/http/form.server';
import { preparationForm } from '~/http/preparation-fields';
import { prepareReview } from '~/services/reviews/prepareReview.server';
import { readPreparation } from '~/services/reviews/readPreparation.server';
import { Section } from '~/ui/base/page-title';
import { FreezeSentence } from '~/ui/reviews/freeze-sentence';
import { PreparationForm } from '~/ui/reviews/preparation-form';
import { formatDay } from '~/wording/format';
import { DECISION_LABELS, REVIEW_REFUSALS } from '~/wording/reviews';

export const meta: MetaFunction = () => [{ title: 'Préparer le comité – Relais' }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const ctx = contextOf(context);
  const slug = params.slug ?? '';
  const preparation = (await readPreparation(ctx, slug, idParam(params.id))) ?? notFound();
  return {
    ...preparation,
    page: `/startups/${slug}/comites/${preparation.review.id}`,
    today: ctx.today,
    formKey: crypto.randomUUID(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const reviewId = idParam(params.id);
  const form = await readForm(request, preparationForm);
  if (!form.ok) return form.answer;
  const outcome = await prepareReview(contextOf(context, form), slug, { ...form.value, reviewId });
  return answer(outcome, form, {
    to: `/startups/${slug}/comites/${reviewId}`,
    done: 'prepared',
    sentences: REVIEW_REFUSALS,
    labels: DECISION_LABELS,
  });
}

/** What the team writes for a committee: all that the dossier cannot find by itself. */
export default function PreparePage() {
  const { review, frozenFrom, impact, conditions, phases, page, today, formKey } =
    useLoaderData<typeof loader>();
  return (
    <Section title={`Préparer le comité du ${formatDay(review.heldOn)}`}>
      <FreezeSentence frozenFrom={frozenFrom} today={today} />
      <p>
        L’équipe, l’argent, les jalons et les frictions s’écrivent sans vous&nbsp;:{' '}
        <a href={page}>voir le dossier tel qu’il est</a>.
      </p>
      <PreparationForm
        formKey={formKey}
        version={review.version}
        form={useActionData<typeof action>()?.form}
        asked={review}
        phases={phases}
        lines={impact}
        conditions={conditions}
      />
    </Section>
  );
}
