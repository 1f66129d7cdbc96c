import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { intentOf, readForm } from '~/http/form.server';
import { cancelReview } from '~/services/reviews/cancelReview.server';
import { decideReview } from '~/services/reviews/decideReview.server';
import { prepareReview } from '~/services/reviews/prepareReview.server';
import { readDossier } from '~/services/reviews/readDossier.server';
import { Section } from '~/ui/base/page-title';
import { CancellationForm } from '~/ui/reviews/cancellation-form';
import { DecisionForms } from '~/ui/reviews/decision-forms';
import { DecisionNotice } from '~/ui/reviews/decision-notice';
import { DossierSheet } from '~/ui/reviews/dossier-sheet';
import { FreezeSentence } from '~/ui/reviews/freeze-sentence';
import { PreparationForm } from '~/ui/reviews/preparation-form';
import { ReviewBadge } from '~/ui/reviews/review-list';
import { formatDay } from '~/wording/format';
import { DECISION_LABELS, REVIEW_REFUSALS } from '~/wording/reviews';
import { cancellationForm, decisionForm, preparationForm } from './forms';

export const handle = { forVisitors: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? `Comité du ${formatDay(data.review.heldOn)}, ${data.startupName} – Relais`
      : 'Comité – Relais',
  },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const page = await readDossier(ctx, params.slug ?? '', idParam(params.id));
  if (!page) return notFound();
  return { ...page, today: ctx.today, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const reviewId = idParam(params.id);
  const to = `/startups/${slug}/comites/${reviewId}`;
  const manners = { to, sentences: REVIEW_REFUSALS, labels: DECISION_LABELS };
  switch (await intentOf(request)) {
    case 'prepare': {
      const form = await readForm(request, preparationForm);
      if (!form.ok) return form.answer;
      return answer(
        await prepareReview(contextOf(context, form), slug, { ...form.value, reviewId }),
        form,
        manners,
      );
    }
    case 'decide': {
      const form = await readForm(request, decisionForm);
      if (!form.ok) return form.answer;
      return answer(
        await decideReview(contextOf(context, form), slug, { ...form.value, reviewId }),
        form,
        manners,
      );
    }
    case 'cancel': {
      const form = await readForm(request, cancellationForm);
      if (!form.ok) return form.answer;
      return answer(
        await cancelReview(contextOf(context, form), slug, { ...form.value, reviewId }),
        form,
        manners,
      );
    }
    default:
      return notFound();
  }
}

/** One committee: its decision once there is one, its dossier as a document, and what each may do with it. */
export default function ReviewPage() {
  const {
    startupName,
    review,
    decidedOn,
    frozenFrom,
    dossier,
    phases,
    sponsors,
    may,
    proposedCents,
    today,
    formKey,
  } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>()?.form;
  const formOf = (intent: string) => (posted?.values.intent === intent ? posted : undefined);
  const shared = { formKey, version: review.version };
  return (
    <>
      <Section title={`Comité du ${formatDay(review.heldOn)}`} aside={<ReviewBadge {...review} />}>
        {review.state === 'planned' ? (
          <FreezeSentence frozenFrom={frozenFrom} today={today} />
        ) : null}
        {review.state === 'cancelled' ? <p>Annulé&nbsp;: {review.reason}</p> : null}
        {review.outcome !== null && decidedOn !== null ? (
          <DecisionNotice {...review} outcome={review.outcome} decidedOn={decidedOn} />
        ) : null}
        {dossier === null ? <p>Le dossier est public une fois la décision prise.</p> : null}
      </Section>
      {may.decide ? (
        <Section title="Décider">
          <DecisionForms
            {...shared}
            {...{ phases, sponsors, proposedCents }}
            askedPhase={review.askedPhase}
            form={formOf('decide')}
          />
        </Section>
      ) : null}
      {dossier === null ? null : (
        <DossierSheet
          startupName={startupName}
          heldOn={review.heldOn}
          asked={review}
          dossier={dossier}
        />
      )}
      {may.prepare ? (
        <Section title="Préparer le dossier">
          <PreparationForm
            {...shared}
            form={formOf('prepare')}
            asked={review}
            phases={phases}
            lines={dossier?.impact ?? []}
          />
        </Section>
      ) : null}
      {may.cancel ? <CancellationForm {...shared} form={formOf('cancel')} /> : null}
    </>
  );
}
