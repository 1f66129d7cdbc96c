import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { STANDARD_ANSWERS } from '~/domain/milestones/standards';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { choice, line, optionalParagraphs } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { answerStandard } from '~/services/milestones/answerStandard.server';
import { readStandards } from '~/services/milestones/readStandards.server';
import { Button, ButtonGroup } from '~/ui/base/buttons';
import { Section } from '~/ui/base/page-title';
import { ErrorSummary, Hidden, PostForm } from '~/ui/base/post-form';
import { Markdown } from '~/ui/milestones/markdown';
import { CriteriaFields, CriteriaTable } from '~/ui/milestones/standard-criteria';
import { StandardResources } from '~/ui/milestones/standard-resources';
import { startupPageTitle } from '~/ui/startups/page-title';
import { STANDARD_REFUSALS } from '~/wording/milestones-standards';

export const handle = { forVisitors: true };

/** What a criterion's proof may hold. */
const LONGEST_PROOF = 4_000;

function answersForm(criteria: number) {
  const each = Array.from({ length: criteria }, (_, index) => index);
  return z.object({
    listVersion: line(),
    ...Object.fromEntries(
      each.map((index) => [`answer-${index}`, choice(STANDARD_ANSWERS).optional()]),
    ),
    ...Object.fromEntries(
      each.map((index) => [`evidence-${index}`, optionalParagraphs(LONGEST_PROOF)]),
    ),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  startupPageTitle(matches, data?.standard.title ?? 'Standard');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const slug = params.slug ?? '';
  const read = await readStandards(contextOf(context), slug);
  const standard = read.ok
    ? read.value.standards.find(({ id }) => id === params.standard)
    : undefined;
  if (!read.ok || standard === undefined) return notFound();
  const { version, mayAnswer } = read.value;
  return { standard, version, mayAnswer, slug, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const standardId = params.standard ?? '';
  const read = await readStandards(contextOf(context), slug);
  const standard = read.ok ? read.value.standards.find(({ id }) => id === standardId) : undefined;
  if (!read.ok || standard === undefined || !read.value.mayAnswer) return notFound();
  const form = await readForm(request, answersForm(standard.criteria.length));
  if (!form.ok) return form.answer;
  const typed = form.value as Readonly<Record<string, string | null>>;
  const answers = standard.criteria.map((_, index) => ({
    answer: STANDARD_ANSWERS.find((known) => known === typed[`answer-${index}`]) ?? null,
    evidence: typed[`evidence-${index}`] ?? '',
  }));
  const given = { slug, standardId, listVersion: form.value.listVersion, answers };
  return answer(await answerStandard(contextOf(context, form), given), form, {
    ...{ to: `/startups/${slug}/standards`, done: 'standardAnswered' },
    sentences: STANDARD_REFUSALS,
  });
}

export default function StandardPage() {
  const { standard, version, mayAnswer, slug, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Section
      title={standard.title}
      aside={<a href={`/startups/${slug}/standards`}>Tous les standards</a>}
    >
      {standard.description === '' ? null : <Markdown text={standard.description} />}
      <CriteriaTable standard={standard} />
      <StandardResources resources={standard.resources} />
      {mayAnswer ? (
        <Section title="Répondre, ou revoir" level={3} id="repondre">
          <PostForm formKey={formKey} label="Répondre aux critères">
            <Hidden name="listVersion" value={version} />
            <ErrorSummary form={form} />
            <CriteriaFields standard={standard} form={form} />
            <ButtonGroup>
              <Button variant="primary">Répondre à la date d’aujourd’hui</Button>
            </ButtonGroup>
          </PostForm>
        </Section>
      ) : null}
    </Section>
  );
}
