import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { LARGEST_TEAM } from '~/domain/startups/gates';
import { MISSION_ROLES } from '~/domain/startups/mission';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { choice, dayField, decimal, email, line, optionalParagraphs } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { addMission } from '~/services/startups/addMission.server';
import { readTeam } from '~/services/startups/readTeam.server';
import { Button, ButtonGroup } from '~/ui/base/buttons';
import { Callout, EmptyState } from '~/ui/base/messages';
import { Details } from '~/ui/base/navigation';
import { Section } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { MissionFields } from '~/ui/startups/mission-fields';
import { startupPageTitle } from '~/ui/startups/page-title';
import { TeamTable } from '~/ui/startups/team-table';
import { formatCount } from '~/wording/format';
import { BAND_SENTENCES, STARTUP_FIELD_LABELS, STARTUP_REFUSALS } from '~/wording/startups';

export const handle = { forVisitors: true };

const missionForm = z.object({
  name: line(),
  email: email().required(),
  role: choice(MISSION_ROLES).required(),
  daysPerWeek: decimal(0.5, 5).required(),
  startsOn: dayField().required(),
  lastDay: dayField().optional(),
  outOfBandReason: optionalParagraphs(1_000),
});

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
  const form = await readForm(request, missionForm);
  if (!form.ok) return form.answer;
  const slug = params.slug ?? '';
  const outcome = await addMission(contextOf(context, form), { ...form.value, slug });
  return answer(outcome, form, {
    to: `/startups/${slug}/equipe`,
    sentences: STARTUP_REFUSALS,
    labels: STARTUP_FIELD_LABELS,
  });
}

export default function Team() {
  const { missions, size, band, mayChange, slug, today, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const present = missions.filter((mission) => mission.when === 'present');
  const coming = missions.filter((mission) => mission.when === 'future');
  const past = missions.filter((mission) => mission.when === 'past');
  const shared = { slug, mayChange };
  return (
    <>
      <Section
        title="L’équipe"
        aside={`${formatCount(size, 'personne', 'personnes')}, coachs non comptés`}
      >
        {band === 'below' || band === 'above' ? (
          <Callout title="Hors de la fourchette">
            <p>{BAND_SENTENCES[band]}</p>
          </Callout>
        ) : null}
        {present.length === 0 ? (
          <EmptyState title="Personne aujourd’hui">
            <p>Les personnes en mission sur cette start-up seront présentées ici.</p>
          </EmptyState>
        ) : (
          <TeamTable caption="En mission aujourd’hui" missions={present} {...shared} />
        )}
        {coming.length === 0 ? null : <TeamTable caption="À venir" missions={coming} {...shared} />}
        {past.length === 0 ? null : (
          <Details summary={formatCount(past.length, 'mission terminée', 'missions terminées')}>
            <TeamTable caption="Terminées" missions={past} slug={slug} mayChange={false} />
          </Details>
        )}
      </Section>
      {mayChange ? (
        <Section title="Faire venir une personne" id="ajouter">
          <PostForm formKey={formKey}>
            <ErrorSummary form={form} />
            <MissionFields form={form} today={today} isFull={size >= LARGEST_TEAM} />
            <ButtonGroup>
              <Button variant="primary">Ajouter à l’équipe</Button>
            </ButtonGroup>
          </PostForm>
        </Section>
      ) : null}
    </>
  );
}
