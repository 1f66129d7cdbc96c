import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { choice, paragraphs, versionField } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { closeMilestone } from '~/services/milestones/closeMilestone.server';
import { readMilestone } from '~/services/milestones/readMilestone.server';
import { Button, ButtonGroup } from '~/ui/base/buttons';
import { RadioGroup } from '~/ui/base/choice-fields';
import { Section } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { TextArea } from '~/ui/base/text-fields';
import { startupPageTitle } from '~/ui/startups/page-title';
import { CLOSING_LABELS, MILESTONE_FIELD_LABELS, MILESTONE_REFUSALS } from '~/wording/milestones';

const WAYS = ['miss', 'cancel'] as const;

const closingForm = z.object({
  version: versionField(),
  how: choice(WAYS).required(),
  reason: paragraphs(1_000),
});

export const meta: MetaFunction = ({ matches }) => startupPageTitle(matches, 'Clore un jalon');

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const read = await readMilestone(contextOf(context), params.slug ?? '', idParam(params.number));
  const milestone = read.ok && read.value.mayLog ? read.value.milestone : undefined;
  return milestone?.state === 'planned' ? { milestone, formKey: crypto.randomUUID() } : notFound();
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireActor(context);
  const form = await readForm(request, closingForm);
  if (!form.ok) return form.answer;
  const slug = params.slug ?? '';
  const milestoneId = idParam(params.number);
  const closing = { ...form.value, slug, milestoneId };
  return answer(await closeMilestone(contextOf(context, form), closing), form, {
    to: `/startups/${slug}/jalons/${milestoneId}`,
    done: 'closed',
    sentences: MILESTONE_REFUSALS,
    labels: MILESTONE_FIELD_LABELS,
  });
}

export default function CloseMilestone() {
  const { milestone, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Section title={`Clore : ${milestone.title}`}>
      <PostForm formKey={formKey} version={milestone.version}>
        <ErrorSummary form={form} />
        <RadioGroup
          name="how"
          label="Ce jalon est"
          required
          options={WAYS.map((way) => ({ value: way, label: CLOSING_LABELS[way] }))}
          form={form}
        />
        <TextArea name="reason" label="Pourquoi" hint="Publié." required rows={3} form={form} />
        <ButtonGroup>
          <Button variant="primary">Clore ce jalon</Button>
        </ButtonGroup>
      </PostForm>
    </Section>
  );
}
