import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';
import { z } from 'zod';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { optionalParagraphs, paragraphs, versionField } from '~/http/fields';
import { intentOf, readForm } from '~/http/form.server';
import { planForm, planLines } from '~/http/plan-fields';
import { answerPlan } from '~/services/handover/answerPlan.server';
import { readPlan } from '~/services/handover/readPlan.server';
import { writePlan } from '~/services/handover/writePlan.server';
import { EmptyState } from '~/ui/base/messages';
import { Details } from '~/ui/base/navigation';
import { PlanAnswers } from '~/ui/handover/plan-answers';
import { PlanForm } from '~/ui/handover/plan-form';
import { PlanSheet } from '~/ui/handover/plan-sheet';
import { startupPageTitle } from '~/ui/startups/page-title';
import { PLAN_LABELS, PLAN_REFUSALS } from '~/wording/handover-plan';

const commentForm = z.object({ version: versionField(), words: paragraphs(2_000) });
const approvalForm = z.object({ version: versionField(), words: optionalParagraphs(2_000) });

export const meta: MetaFunction = ({ matches }) =>
  startupPageTitle(matches, 'Plan d’après transfert');

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const view = (await readPlan(contextOf(context), params.slug ?? '')) ?? notFound();
  return { ...view, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const manners = {
    to: `/startups/${slug}/passation/plan`,
    sentences: PLAN_REFUSALS,
    labels: PLAN_LABELS,
  };
  const intent = await intentOf(request);
  if (intent === 'comment' || intent === 'approve') {
    const approves = intent === 'approve';
    const form = await readForm(request, approves ? approvalForm : commentForm);
    if (!form.ok) return form.answer;
    const said = { ...form.value, approves };
    return answer(await answerPlan(contextOf(context, form), slug, said), form, {
      ...manners,
      done: approves ? 'planApproved' : 'planCommented',
    });
  }
  const form = await readForm(request, planForm);
  if (!form.ok) return form.answer;
  const { version, vision, scenarios, fallback, organisation } = form.value;
  const plan = { version, vision, scenarios, fallback, organisation, ...planLines(form.value) };
  return answer(await writePlan(contextOf(context, form), slug, plan), form, {
    ...manners,
    done: 'planWritten',
  });
}

/** What the team proposes for the years after the handover; the owner comments and approves it. */
export default function Plan() {
  const { startupName, plan, comments, may, formKey } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>()?.form;
  const intent = posted?.values.intent;
  const form = intent === 'write' ? posted : undefined;
  const { slug = '' } = useParams();
  return (
    <>
      {plan === null ? (
        <EmptyState title="Le plan d’après transfert n’est pas encore écrit">
          <p>
            L’équipe y dira ce que le service devient sur trois ans, qui le fait vivre, ce qu’il
            coûte, et quand le porteur en délibère.
          </p>
        </EmptyState>
      ) : (
        <PlanSheet startupName={startupName} plan={plan} />
      )}
      {may.write ? (
        <Details
          summary={plan === null ? 'Écrire le plan' : 'Modifier le plan'}
          open={form !== undefined || plan === null}
        >
          <PlanForm {...{ formKey, plan, form }} />
        </Details>
      ) : null}
      {plan === null ? null : (
        <PlanAnswers {...{ formKey, comments, may, form: posted }} version={plan.version} />
      )}
      <p className="no-print">
        <a href={`/startups/${slug}/passation`}>Revenir à la passation</a>
      </p>
    </>
  );
}
