import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { grantedUntil } from '~/domain/reviews/shares';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { intentOf } from '~/http/form.server';
import { readDossier } from '~/services/reviews/readDossier.server';
import { ButtonLink } from '~/ui/base/buttons';
import { Section } from '~/ui/base/page-title';
import { CancellationForm } from '~/ui/reviews/cancellation-form';
import { DecisionForms } from '~/ui/reviews/decision-forms';
import { DocumentView } from '~/ui/reviews/document-view';
import { DossierLinks } from '~/ui/reviews/dossier-links';
import { ReviewBadge } from '~/ui/reviews/review-list';
import { ReviewStanding } from '~/ui/reviews/review-standing';
import { ReviewTalk } from '~/ui/reviews/review-talk';
import { ShareForm } from '~/ui/reviews/shares';
import { formatDay } from '~/wording/format';
import { actOnReview } from './acts.server';

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
  const slug = params.slug ?? '';
  const page = await readDossier(ctx, slug, idParam(params.id));
  if (!page) return notFound();
  const { dossier, ...rest } = page;
  return {
    ...rest,
    dossier: dossier && {
      document: dossier.document,
      names: dossier.names,
      frozen: dossier.frozen && { sha256: dossier.frozen.sha256 },
    },
    here: `/startups/${slug}/comites`,
    myId: ctx.actor?.id ?? null,
    today: ctx.today,
    formKey: crypto.randomUUID(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const posted = { request, context, slug: params.slug ?? '', reviewId: idParam(params.id) };
  return actOnReview(await intentOf(request), posted);
}

/** One committee: its decision once there is one, its dossier as a document, what is said around it, and what each may do with it. */
export default function ReviewPage() {
  const page = useLoaderData<typeof loader>();
  const { review, dossier, phases, may, today, formKey } = page;
  const posted = useActionData<typeof action>()?.form;
  const formOf = (intent: string) => (posted?.values.intent === intent ? posted : undefined);
  const shared = { formKey, version: review.version };
  return (
    <>
      <Section
        title={`Comité du ${formatDay(review.heldOn)}`}
        aside={<ReviewBadge {...review} today={today} />}
      >
        <ReviewStanding {...page} />
        {may.prepare ? (
          <ButtonLink href={`${page.here}/${review.id}/preparer`} variant="primary">
            Préparer le dossier
          </ButtonLink>
        ) : null}
        {may.share ? (
          <ShareForm
            {...{ formKey, today }}
            until={grantedUntil({ ...review, decidedOn: page.decidedOn })}
            form={formOf('share')}
            sponsors={page.sponsors.length > 0 ? page.sharesAwaited : []}
          />
        ) : null}
        {dossier === null ? null : (
          <DossierLinks
            page={`${page.here}/${review.id}`}
            state={review.state}
            closedFrom={page.frozenFrom ?? page.decidedOn}
            frozen={dossier.frozen}
          />
        )}
      </Section>
      {may.decide ? (
        <Section title="Décider">
          <DecisionForms
            {...shared}
            {...{ phases, sponsors: page.sponsors, proposedCents: page.proposedCents, today }}
            askedPhase={review.askedPhase}
            form={formOf('decide')}
          />
        </Section>
      ) : null}
      {dossier === null ? null : (
        <>
          <DocumentView document={dossier.document} names={dossier.names} />
          <ReviewTalk {...page.talk} {...{ may, formKey, formOf }} myId={page.myId} />
        </>
      )}
      {may.cancel ? (
        <CancellationForm
          {...shared}
          form={formOf('cancel')}
          today={today}
          isOver={phases.length === 0}
        />
      ) : null}
    </>
  );
}
