import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { LARGEST_TEAM } from '~/domain/startups/gates';
import { EMPLOYER_KINDS, MISSION_ROLES } from '~/domain/startups/mission';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import {
  choice,
  dayField,
  decimal,
  email,
  line,
  optionalLine,
  optionalParagraphs,
  paragraphs,
} from '~/http/fields';
import { intentOf, readForm } from '~/http/form.server';
import { addMission } from '~/services/startups/addMission.server';
import { proposeMission } from '~/services/startups/proposeMission.server';
import { readTeam } from '~/services/startups/readTeam.server';
import { EmptyState } from '~/ui/base/messages';
import { Details } from '~/ui/base/navigation';
import { Section } from '~/ui/base/page-title';
import { JoinForm } from '~/ui/startups/join-form';
import { startupPageTitle } from '~/ui/startups/page-title';
import { TeamDrawing } from '~/ui/startups/team-drawing';
import { TeamOutlook } from '~/ui/startups/team-outlook';
import { TeamProposals } from '~/ui/startups/proposal-list';
import { TeamTable } from '~/ui/startups/team-table';
import { formatCount } from '~/wording/format';
import { TEAM_FIELD_LABELS, TEAM_REFUSALS } from '~/wording/startups-team';

export const handle = { forVisitors: true };

const stay = {
  name: line(),
  email: email().required(),
  role: choice(MISSION_ROLES).required(),
  daysPerWeek: decimal(0.5, 5).required(),
  employerKind: choice(EMPLOYER_KINDS).required(),
  employerName: optionalLine(),
  startsOn: dayField().required(),
  lastDay: dayField().optional(),
  outOfBandReason: optionalParagraphs(1_000),
};
const missionForm = z.object({ ...stay, withoutTeamReason: optionalParagraphs(1_000) });
const proposalForm = z.object({ ...stay, note: paragraphs(1_000) });

export const meta: MetaFunction = ({ matches }) => startupPageTitle(matches, 'Équipe');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const slug = params.slug ?? '';
  const team = await readTeam(ctx, slug);
  if (!team.ok) return notFound();
  return { ...team.value, slug, today: ctx.today, formKey: crypto.randomUUID() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const manners = {
    to: `/startups/${slug}/equipe`,
    sentences: TEAM_REFUSALS,
    labels: TEAM_FIELD_LABELS,
  };
  if ((await intentOf(request)) === 'propose') {
    const form = await readForm(request, proposalForm);
    if (!form.ok) return form.answer;
    const proposed = { ...form.value, slug };
    return answer(await proposeMission(contextOf(context, form), proposed), form, {
      ...manners,
      done: 'missionProposed',
    });
  }
  const form = await readForm(request, missionForm);
  if (!form.ok) return form.answer;
  const outcome = await addMission(contextOf(context, form), { ...form.value, slug });
  return answer(outcome, form, { ...manners, done: 'missionAdded' });
}

export default function Team() {
  const team = useLoaderData<typeof loader>();
  const { missions, size, proposals, slug, today } = team;
  const form = useActionData<typeof action>()?.form;
  const present = missions.filter((mission) => mission.when === 'present');
  const coming = missions.filter((mission) => mission.when === 'future');
  const past = missions.filter((mission) => mission.when === 'past');
  return (
    <>
      <Section
        title="L’équipe"
        aside={`${formatCount(size, 'personne', 'personnes')}, coachs non comptés`}
      >
        <TeamOutlook outlook={team.outlook} today={today} />
        <TeamProposals proposals={proposals} slug={slug} />
        {missions.length === 0 ? null : <TeamDrawing team={team} today={today} />}
        {present.length === 0 ? (
          <EmptyState title="Personne aujourd’hui">
            <p>Les personnes en mission sur cette start-up seront présentées ici.</p>
          </EmptyState>
        ) : (
          <TeamTable caption="En mission aujourd’hui" missions={present} slug={slug} />
        )}
        {coming.length === 0 ? null : <TeamTable caption="À venir" missions={coming} slug={slug} />}
        {past.length === 0 ? null : (
          <Details
            summary={formatCount(past.length, 'mission terminée', 'missions terminées')}
            open={past.some(({ mayProlong }) => mayProlong)}
          >
            <TeamTable caption="Terminées" missions={past} slug={slug} />
          </Details>
        )}
      </Section>
      <JoinForm
        may={team.may}
        form={form}
        formKey={team.formKey}
        today={today}
        isFull={size >= LARGEST_TEAM}
      />
    </>
  );
}
