import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { dayField, optionalParagraphs } from '~/http/fields';
import { intentOf, readForm } from '~/http/form.server';
import { endMission } from '~/services/startups/endMission.server';
import { prolongMission } from '~/services/startups/prolongMission.server';
import { readTeam } from '~/services/startups/readTeam.server';
import { Button, ButtonGroup } from '~/ui/base/buttons';
import { Section } from '~/ui/base/page-title';
import { ErrorSummary, Hidden, PostForm } from '~/ui/base/post-form';
import { DateField } from '~/ui/base/text-fields';
import { OutOfBandField } from '~/ui/startups/mission-fields';
import { startupPageTitle } from '~/ui/startups/page-title';
import { TeamTable } from '~/ui/startups/team-table';
import { STARTUP_FIELD_LABELS, STARTUP_REFUSALS } from '~/wording/startups';

const seen = { seenLastDay: dayField().optional() };
const endForm = z.object({ ...seen, lastDay: dayField().required() });
const prolongForm = z.object({
  ...seen,
  lastDay: dayField().optional(),
  outOfBandReason: optionalParagraphs(1_000),
});

export const meta: MetaFunction = ({ matches }) => startupPageTitle(matches, 'Mission');

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const ctx = contextOf(context);
  const slug = params.slug ?? '';
  const id = idParam(params.mission);
  const team = await readTeam(ctx, slug);
  const mission = team.ok ? team.value.missions.find((each) => each.id === id) : undefined;
  if (!team.ok || !team.value.mayChange || mission === undefined || mission.when === 'past') {
    return notFound();
  }
  return { mission, slug, today: ctx.today, formKey: crypto.randomUUID() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const about = { slug, missionId: idParam(params.mission) };
  const manners = {
    to: `/startups/${slug}/equipe`,
    sentences: STARTUP_REFUSALS,
    labels: STARTUP_FIELD_LABELS,
  };
  if ((await intentOf(request)) === 'prolong') {
    const form = await readForm(request, prolongForm);
    if (!form.ok) return form.answer;
    const change = { ...form.value, ...about };
    return answer(await prolongMission(contextOf(context, form), change), form, manners);
  }
  const form = await readForm(request, endForm);
  if (!form.ok) return form.answer;
  const change = { ...form.value, ...about };
  return answer(await endMission(contextOf(context, form), change), form, manners);
}

export default function Mission() {
  const { mission, slug, today, formKey } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>()?.form;
  const formOf = (intent: string) => (posted?.values.intent === intent ? posted : undefined);
  const seenDay = <Hidden name="seenLastDay" value={mission.lastDay ?? ''} />;
  return (
    <>
      <TeamTable caption={mission.name} missions={[mission]} slug={slug} mayChange={false} />
      <Section title="Terminer la mission">
        <PostForm formKey={`${formKey}-end`} label="Terminer la mission">
          <ErrorSummary form={formOf('end')} scope="end" />
          <Hidden name="intent" value="end" />
          {seenDay}
          <DateField
            name="lastDay"
            label="Dernier jour dans l’équipe"
            hint="Il peut être à venir."
            required
            defaultValue={today}
            form={formOf('end')}
            scope="end"
          />
          <ButtonGroup>
            <Button variant="primary">Terminer la mission</Button>
          </ButtonGroup>
        </PostForm>
      </Section>
      {mission.lastDay === null ? null : (
        <Section title="La prolonger">
          <PostForm formKey={`${formKey}-prolong`} label="Prolonger la mission">
            <ErrorSummary form={formOf('prolong')} scope="prolong" />
            <Hidden name="intent" value="prolong" />
            {seenDay}
            <DateField
              name="lastDay"
              label="Nouveau dernier jour"
              hint="Laissez vide pour une mission sans date de fin."
              form={formOf('prolong')}
              scope="prolong"
            />
            <OutOfBandField form={formOf('prolong')} isFull={false} />
            <ButtonGroup>
              <Button>Prolonger</Button>
            </ButtonGroup>
          </PostForm>
        </Section>
      )}
    </>
  );
}
