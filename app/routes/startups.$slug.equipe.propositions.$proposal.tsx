import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { LARGEST_TEAM } from '~/domain/startups/gates';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { optionalParagraphs, paragraphs } from '~/http/fields';
import { intentOf, readForm } from '~/http/form.server';
import { acceptMission } from '~/services/startups/acceptMission.server';
import { readMissionProposal } from '~/services/startups/readMissionProposal.server';
import { refuseMission } from '~/services/startups/refuseMission.server';
import { withdrawMission } from '~/services/startups/withdrawMission.server';
import { Section } from '~/ui/base/page-title';
import { startupPageTitle } from '~/ui/startups/page-title';
import { ProposalAnswer } from '~/ui/startups/proposal-answer';
import { ProposalSheet } from '~/ui/startups/proposal-list';
import { PROPOSAL_LABELS, TEAM_REFUSALS } from '~/wording/startups-team';

const acceptForm = z.object({ outOfBandReason: optionalParagraphs(1_000) });
const refuseForm = z.object({ reason: paragraphs(1_000) });

export const meta: MetaFunction = ({ matches }) => startupPageTitle(matches, 'Mission proposée');

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const ctx = contextOf(context);
  const read = await readMissionProposal(ctx, params.slug ?? '', idParam(params.proposal));
  if (!read.ok) return notFound();
  return { ...read.value, formKey: crypto.randomUUID() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const about = { slug, proposalId: idParam(params.proposal) };
  const manners = { to: `/startups/${slug}/equipe`, sentences: TEAM_REFUSALS };
  const intent = await intentOf(request);
  if (intent === 'refuse') {
    const form = await readForm(request, refuseForm);
    if (!form.ok) return form.answer;
    const refused = { ...about, ...form.value };
    return answer(await refuseMission(contextOf(context, form), refused), form, {
      ...manners,
      done: 'proposalRefused',
    });
  }
  if (intent === 'withdraw') {
    const form = await readForm(request, z.object({}));
    if (!form.ok) return form.answer;
    return answer(await withdrawMission(contextOf(context, form), about), form, {
      ...manners,
      done: 'proposalWithdrawn',
    });
  }
  const form = await readForm(request, acceptForm);
  if (!form.ok) return form.answer;
  const accepted = { ...about, ...form.value };
  return answer(await acceptMission(contextOf(context, form), accepted), form, {
    ...manners,
    done: 'proposalAccepted',
  });
}

export default function ProposedMission() {
  const { proposal, size, may, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Section
      title={`${proposal.name}, ${proposal.isLonger ? 'prolongation proposée' : 'mission proposée'}`}
      aside={PROPOSAL_LABELS[proposal.state]}
    >
      <ProposalSheet proposal={proposal} />
      <ProposalAnswer
        may={may}
        form={form}
        formKey={formKey}
        isFull={!proposal.isLonger && size >= LARGEST_TEAM}
        isLonger={proposal.isLonger}
      />
    </Section>
  );
}
