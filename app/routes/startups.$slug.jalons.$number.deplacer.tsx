import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { dayField, paragraphs, versionField } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { moveMilestone } from '~/services/milestones/moveMilestone.server';
import { readMilestone } from '~/services/milestones/readMilestone.server';
import { Button, ButtonGroup } from '~/ui/base/buttons';
import { Section } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { DateField, TextArea } from '~/ui/base/text-fields';
import { startupPageTitle } from '~/ui/startups/page-title';
import { formatDay } from '~/wording/format';
import { MILESTONE_FIELD_LABELS, MILESTONE_REFUSALS } from '~/wording/milestones';

const moveForm = z.object({
  version: versionField(),
  dueOn: dayField().required(),
  reason: paragraphs(1_000),
});

export const meta: MetaFunction = ({ matches }) => startupPageTitle(matches, 'Déplacer un jalon');

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const read = await readMilestone(contextOf(context), params.slug ?? '', idParam(params.number));
  const milestone = read.ok && read.value.mayLog ? read.value.milestone : undefined;
  return milestone?.state === 'planned' ? { milestone, formKey: crypto.randomUUID() } : notFound();
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireActor(context);
  const form = await readForm(request, moveForm);
  if (!form.ok) return form.answer;
  const slug = params.slug ?? '';
  const milestoneId = idParam(params.number);
  const move = { ...form.value, slug, milestoneId };
  return answer(await moveMilestone(contextOf(context, form), move), form, {
    to: `/startups/${slug}/jalons/${milestoneId}`,
    done: 'moved',
    sentences: MILESTONE_REFUSALS,
    labels: MILESTONE_FIELD_LABELS,
  });
}

export default function MoveMilestone() {
  const { milestone, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Section title={`Déplacer : ${milestone.title}`}>
      <p>
        Il est prévu le {formatDay(milestone.dueOn)}. Cette date restera visible à côté de la
        nouvelle.
      </p>
      <PostForm formKey={formKey} version={milestone.version}>
        <ErrorSummary form={form} />
        <DateField name="dueOn" label="Nouvelle date" required form={form} />
        <TextArea name="reason" label="Pourquoi" hint="Publié." required rows={3} form={form} />
        <ButtonGroup>
          <Button variant="primary">Déplacer ce jalon</Button>
        </ButtonGroup>
      </PostForm>
    </Section>
  );
}
