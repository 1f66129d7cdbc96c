import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { reachForm } from '~/http/evidence-fields';
import { readForm } from '~/http/form.server';
import { uploadOf } from '~/http/upload.server';
import { reachMilestone } from '~/services/milestones/reachMilestone.server';
import { readMilestone } from '~/services/milestones/readMilestone.server';
import { Button, ButtonGroup } from '~/ui/base/buttons';
import { Section } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { ReachFields } from '~/ui/milestones/reach-fields';
import { startupPageTitle } from '~/ui/startups/page-title';
import { MILESTONE_FIELD_LABELS, MILESTONE_REFUSALS } from '~/wording/milestones';

export const meta: MetaFunction = ({ matches }) => startupPageTitle(matches, 'Jalon atteint');

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const ctx = contextOf(context);
  const read = await readMilestone(ctx, params.slug ?? '', idParam(params.number));
  if (!read.ok || !read.value.mayLog) return notFound();
  const { milestone, logLines } = read.value;
  if (milestone.state !== 'planned') return notFound();
  return { milestone, logLines, today: ctx.today, formKey: crypto.randomUUID() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireActor(context);
  const form = await readForm(request, reachForm);
  if (!form.ok) return form.answer;
  const slug = params.slug ?? '';
  const milestoneId = idParam(params.number);
  const { kind, url, figure, unit, figureOn, logLineId, ...rest } = form.value;
  const outcome = await reachMilestone(contextOf(context, form), context, {
    ...rest,
    slug,
    milestoneId,
    evidence: { kind, url, figure, unit, figureOn, logLineId },
    file: await uploadOf(form),
  });
  return answer(outcome, form, {
    to: `/startups/${slug}/jalons/${milestoneId}`,
    done: 'reached',
    sentences: MILESTONE_REFUSALS,
    labels: MILESTONE_FIELD_LABELS,
  });
}

export default function ReachMilestone() {
  const { milestone, logLines, today, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Section title={`Atteint : ${milestone.title}`}>
      <PostForm formKey={formKey} version={milestone.version} encType="multipart/form-data">
        <ErrorSummary form={form} />
        <ReachFields form={form} today={today} logLines={logLines} />
        <ButtonGroup>
          <Button variant="primary">Consigner ce jalon</Button>
        </ButtonGroup>
      </PostForm>
    </Section>
  );
}
