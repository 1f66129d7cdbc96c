import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useOutletContext } from '@remix-run/react';
import { z } from 'zod';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { choice, paragraphs, recordId } from '~/http/fields';
import { intentOf, readForm } from '~/http/form.server';
import { commentMilestone } from '~/services/milestones/commentMilestone.server';
import { readMilestone } from '~/services/milestones/readMilestone.server';
import { tieMilestones } from '~/services/milestones/tieMilestones.server';
import { untieMilestones } from '~/services/milestones/untieMilestones.server';
import { ButtonGroup, ButtonLink } from '~/ui/base/buttons';
import { Section } from '~/ui/base/page-title';
import { Comments } from '~/ui/milestones/comments';
import { MilestoneSheet } from '~/ui/milestones/milestone-sheet';
import { TieForms } from '~/ui/milestones/tie-forms';
import { startupPageTitle } from '~/ui/startups/page-title';
import { MILESTONE_REFUSALS, TIE_REFUSALS } from '~/wording/milestones';
import type { StartupOutlet } from './startups.$slug';

export const handle = { forVisitors: true };

const commentForm = z.object({ words: paragraphs(4_000) });
const tieForm = z.object({
  intent: choice(['tie', 'untie']).required(),
  onId: recordId().required(),
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  startupPageTitle(matches, data?.milestone.title ?? 'Jalon');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const slug = params.slug ?? '';
  const read = await readMilestone(contextOf(context), slug, idParam(params.number));
  return read.ok ? { ...read.value, slug, formKey: crypto.randomUUID() } : notFound();
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const milestoneId = idParam(params.number);
  const page = `/startups/${slug}/jalons/${milestoneId}`;
  const intent = await intentOf(request);
  // The page of a refused form is for those who may write on it, and nobody else learns more.
  const read = await readMilestone(contextOf(context), slug, milestoneId);
  if (!read.ok || (intent === 'comment' ? read.value.comments === null : !read.value.mayLog)) {
    return notFound();
  }
  if (intent === 'comment') {
    const form = await readForm(request, commentForm);
    if (!form.ok) return form.answer;
    const comment = { slug, milestoneId, words: form.value.words };
    const outcome = await commentMilestone(contextOf(context, form), comment);
    return answer(outcome, form, {
      ...{ to: `${page}#commentaires`, done: 'commented' },
      sentences: {},
    });
  }
  const form = await readForm(request, tieForm);
  if (!form.ok) return form.answer;
  const change = form.value.intent === 'tie' ? tieMilestones : untieMilestones;
  const outcome = await change(contextOf(context, form), slug, {
    milestoneId,
    onId: form.value.onId,
  });
  const sentences = { ...MILESTONE_REFUSALS, ...TIE_REFUSALS };
  return answer(outcome, form, {
    ...{ to: page, done: form.value.intent === 'tie' ? 'tied' : 'untied' },
    sentences,
  });
}

export default function Milestone() {
  const { milestone, mayLog, comments, others, slug, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const { today } = useOutletContext<StartupOutlet>();
  const page = `/startups/${slug}/jalons/${milestone.id}`;
  const isPlanned = milestone.state === 'planned';
  const commented = form?.values['intent'] === 'comment';
  return (
    <Section
      title={milestone.title}
      aside={<a href={`/startups/${slug}/jalons`}>Tous les jalons</a>}
    >
      <MilestoneSheet milestone={milestone} slug={slug} today={today} />
      {mayLog && isPlanned ? (
        <>
          <ButtonGroup>
            <ButtonLink href={`${page}/atteindre`} variant="primary">
              Atteint&nbsp;: apporter la preuve
            </ButtonLink>
            <ButtonLink href={`${page}/deplacer`}>Déplacer</ButtonLink>
            <ButtonLink href={`${page}/clore`}>Manqué ou annulé</ButtonLink>
          </ButtonGroup>
          <TieForms
            waitsFor={milestone.waitsFor}
            others={others}
            formKey={formKey}
            form={commented ? undefined : form}
          />
        </>
      ) : null}
      {comments === null ? null : (
        <Comments
          comments={comments}
          formKey={`${formKey}-c`}
          form={commented ? form : undefined}
        />
      )}
    </Section>
  );
}
