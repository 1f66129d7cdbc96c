import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { EMPLOYER_KINDS } from '~/domain/startups/mission';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import {
  choice,
  dayField,
  decimal,
  optionalLine,
  optionalParagraphs,
  paragraphs,
} from '~/http/fields';
import { intentOf, readForm } from '~/http/form.server';
import { cancelMission } from '~/services/startups/cancelMission.server';
import { changeMissionFacts } from '~/services/startups/changeMissionFacts.server';
import { endMission } from '~/services/startups/endMission.server';
import { proposeProlongation } from '~/services/startups/proposeProlongation.server';
import { prolongMission } from '~/services/startups/prolongMission.server';
import { readTeam } from '~/services/startups/readTeam.server';
import { MissionForms } from '~/ui/startups/mission-forms';
import { startupPageTitle } from '~/ui/startups/page-title';
import { isChangeable, TeamTable } from '~/ui/startups/team-table';
import { TEAM_FIELD_LABELS, TEAM_REFUSALS } from '~/wording/startups-team';

const seen = { seenLastDay: dayField().optional() };
const DAYS_A_WEEK = decimal(0.5, 5).required();
const endForm = z.object({ ...seen, lastDay: dayField().required() });
const cancelForm = z.object({ ...seen, startsOn: dayField().required() });
const prolongForm = z.object({
  ...seen,
  lastDay: dayField().optional(),
  outOfBandReason: optionalParagraphs(1_000),
});
const proposeForm = prolongForm.extend({ note: paragraphs(1_000) });
const factsForm = z.object({
  seenDaysPerWeek: DAYS_A_WEEK,
  daysPerWeek: DAYS_A_WEEK,
  employerKind: choice(EMPLOYER_KINDS).required(),
  employerName: optionalLine(),
});

export const meta: MetaFunction = ({ matches }) => startupPageTitle(matches, 'Mission');

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const ctx = contextOf(context);
  const slug = params.slug ?? '';
  const id = idParam(params.mission);
  const team = await readTeam(ctx, slug);
  const mission = team.ok ? team.value.missions.find((each) => each.id === id) : undefined;
  if (mission === undefined || !isChangeable(mission)) return notFound();
  return { mission, slug, today: ctx.today, formKey: crypto.randomUUID() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const about = { slug, missionId: idParam(params.mission) };
  const manners = {
    to: `/startups/${slug}/equipe`,
    sentences: TEAM_REFUSALS,
    labels: TEAM_FIELD_LABELS,
  };
  const intent = await intentOf(request);
  if (intent === 'prolong') {
    const form = await readForm(request, prolongForm);
    if (!form.ok) return form.answer;
    const change = { ...form.value, ...about };
    return answer(await prolongMission(contextOf(context, form), change), form, {
      ...manners,
      done: 'missionProlonged',
    });
  }
  if (intent === 'propose-prolongation') {
    const form = await readForm(request, proposeForm);
    if (!form.ok) return form.answer;
    const proposed = { ...form.value, ...about };
    return answer(await proposeProlongation(contextOf(context, form), proposed), form, {
      ...manners,
      done: 'missionProposed',
    });
  }
  if (intent === 'correct') {
    const form = await readForm(request, factsForm);
    if (!form.ok) return form.answer;
    const change = { ...form.value, ...about };
    return answer(await changeMissionFacts(contextOf(context, form), change), form, {
      ...manners,
      done: 'missionCorrected',
    });
  }
  if (intent === 'cancel') {
    const form = await readForm(request, cancelForm);
    if (!form.ok) return form.answer;
    const change = { ...form.value, ...about };
    return answer(await cancelMission(contextOf(context, form), change), form, {
      ...manners,
      done: 'missionCancelled',
    });
  }
  const form = await readForm(request, endForm);
  if (!form.ok) return form.answer;
  const change = { ...form.value, ...about };
  return answer(await endMission(contextOf(context, form), change), form, {
    ...manners,
    done: 'missionEnded',
  });
}

export default function Mission() {
  const { mission, slug, today, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const shown = { ...mission, mayCorrect: false, mayProlong: false, mayProposeProlonging: false };
  return (
    <>
      <TeamTable caption={mission.name} missions={[shown]} slug={slug} />
      <MissionForms mission={mission} today={today} formKey={formKey} form={form} />
    </>
  );
}
