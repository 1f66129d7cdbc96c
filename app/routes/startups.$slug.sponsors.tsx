import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { dayField, decimal, email, line, paragraphs, recordId } from '~/http/fields';
import { intentOf, readForm } from '~/http/form.server';
import { answerSponsor } from '~/services/startups/answerSponsor.server';
import { endSponsorship } from '~/services/startups/endSponsorship.server';
import { engageSponsor } from '~/services/startups/engageSponsor.server';
import { readSponsors } from '~/services/startups/readSponsors.server';
import { Section } from '~/ui/base/page-title';
import { startupPageTitle } from '~/ui/startups/page-title';
import { EngageForm } from '~/ui/startups/engage-form';
import { EngagementList } from '~/ui/startups/engagement-list';
import { SponsorProposals } from '~/ui/startups/sponsor-proposals';
import { TEAM_FIELD_LABELS, TEAM_REFUSALS } from '~/wording/startups-team';

export const handle = { forVisitors: true };

const engagementForm = z.object({
  sponsorId: recordId().optional(),
  sponsorEmail: email().optional(),
  problem: paragraphs(2_000),
  freedAgent: line(),
  freedDaysPerWeek: decimal(0.5, 5).required(),
  budgetLine: line(),
  engagementSignedOn: dayField().required(),
});
const endForm = z.object({ engagementId: recordId().required(), reason: paragraphs(1_000) });
const confirmForm = z.object({ proposalId: recordId().required() });
const refuseForm = z.object({ proposalId: recordId().required(), reason: paragraphs(1_000) });

export const meta: MetaFunction = ({ matches }) => startupPageTitle(matches, 'Sponsors');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const read = await readSponsors(ctx, params.slug ?? '');
  if (!read.ok) return notFound();
  return { ...read.value, today: ctx.today, formKey: crypto.randomUUID() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const manners = {
    to: `/startups/${slug}/sponsors`,
    sentences: TEAM_REFUSALS,
    labels: TEAM_FIELD_LABELS,
  };
  const intent = await intentOf(request);
  if (intent === 'end') {
    const form = await readForm(request, endForm);
    if (!form.ok) return form.answer;
    const end = { ...form.value, slug };
    return answer(await endSponsorship(contextOf(context, form), end), form, {
      ...manners,
      done: 'sponsorshipEnded',
    });
  }
  if (intent === 'confirm') {
    const form = await readForm(request, confirmForm);
    if (!form.ok) return form.answer;
    const confirmed = { ...form.value, slug, refusalReason: null };
    return answer(await answerSponsor(contextOf(context, form), confirmed), form, {
      ...manners,
      done: 'sponsorshipConfirmed',
    });
  }
  if (intent === 'refuse') {
    const form = await readForm(request, refuseForm);
    if (!form.ok) return form.answer;
    const { proposalId, reason } = form.value;
    const refused = { slug, proposalId, refusalReason: reason };
    return answer(await answerSponsor(contextOf(context, form), refused), form, {
      ...manners,
      done: 'proposalRefused',
    });
  }
  const form = await readForm(request, engagementForm);
  if (!form.ok) return form.answer;
  const engaged = { ...form.value, slug };
  return answer(await engageSponsor(contextOf(context, form), engaged), form, manners);
}

export default function Sponsors() {
  const { engagements, proposals, sponsors, may, today, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const formOf = (intent: string) => (form?.values.intent === intent ? form : undefined);
  return (
    <>
      <Section title="Les sponsors">
        <p>
          Un sponsor décide de l’investissement de son organisation, et siège au comité. Il peut y
          en avoir plusieurs.
        </p>
        <EngagementList
          engagements={engagements}
          mayEnd={may.end}
          form={formOf('end')}
          formKey={formKey}
        />
      </Section>
      <SponsorProposals
        proposals={proposals}
        mayAnswer={may.engage}
        form={formOf('confirm') ?? formOf('refuse')}
        formKey={formKey}
      />
      <EngageForm
        may={may}
        sponsors={sponsors}
        today={today}
        form={formOf('engage')}
        formKey={formKey}
      />
    </>
  );
}
