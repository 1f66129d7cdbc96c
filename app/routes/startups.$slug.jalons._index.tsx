import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useOutletContext } from '@remix-run/react';
import { z } from 'zod';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { dayField, line, optionalParagraphs } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { planMilestone } from '~/services/milestones/planMilestone.server';
import { readMilestones } from '~/services/milestones/readMilestones.server';
import { Button, ButtonGroup } from '~/ui/base/buttons';
import { CalendarLink } from '~/ui/base/calendar-link';
import { CsvLink } from '~/ui/base/csv-link';
import { EmptyState } from '~/ui/base/messages';
import { Section } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { DateField, TextArea, TextField } from '~/ui/base/text-fields';
import { MilestoneTimeline } from '~/ui/charts/milestone-timeline';
import { MilestoneList } from '~/ui/milestones/milestone-list';
import { startupPageTitle } from '~/ui/startups/page-title';
import { MILESTONE_FIELD_LABELS, MILESTONE_REFUSALS } from '~/wording/milestones';
import type { StartupOutlet } from './startups.$slug';

export const handle = { forVisitors: true };

const CADENCE = 'Prévoir les six mois d’un coup';

const planForm = z.object({
  title: line(120),
  description: optionalParagraphs(2_000),
  dueOn: dayField().required(),
});

export const meta: MetaFunction = ({ matches }) => startupPageTitle(matches, 'Jalons');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const slug = params.slug ?? '';
  const read = await readMilestones(contextOf(context), slug);
  return read.ok ? { ...read.value, slug, formKey: crypto.randomUUID() } : notFound();
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireActor(context);
  const form = await readForm(request, planForm);
  if (!form.ok) return form.answer;
  const slug = params.slug ?? '';
  const outcome = await planMilestone(contextOf(context, form), { ...form.value, slug });
  return answer(outcome, form, {
    ...{ to: `/startups/${slug}/jalons`, done: 'milestonePlanned' },
    sentences: MILESTONE_REFUSALS,
    labels: MILESTONE_FIELD_LABELS,
  });
}

export default function Milestones() {
  const { milestones, mayLog, slug, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const { startup, today } = useOutletContext<StartupOutlet>();
  const threatened = new Set(
    milestones.flatMap(({ id, threatenedBy }) => (threatenedBy.length > 0 ? [id] : [])),
  );
  const cadence = { href: `/startups/${slug}/jalons/cadence`, label: CADENCE };
  return (
    <>
      <Section title="Les jalons">
        {milestones.length === 0 ? (
          <EmptyState title="Aucun jalon n’est prévu" action={mayLog ? cadence : undefined}>
            <p>
              Un jalon est une étape datée, que l’on prouve : premier usager, mise en service,
              centième dossier traité.
            </p>
          </EmptyState>
        ) : (
          <>
            {startup.clockMilestones.length === 0 ? null : (
              <MilestoneTimeline
                milestones={startup.clockMilestones.map((mark) => ({
                  ...mark,
                  isThreatened: threatened.has(mark.key),
                }))}
                today={today}
                from={startup.clock?.startedOn ?? startup.openedOn}
              />
            )}
            <MilestoneList milestones={milestones} slug={slug} today={today} />
            <CsvLink href={`/startups/${slug}/jalons.csv`} />
            <CalendarLink href={`/startups/${slug}/jalons.ics`} />
          </>
        )}
      </Section>
      {mayLog ? (
        <Section
          title="Prévoir un jalon"
          id="prevoir"
          aside={<a href={cadence.href}>{cadence.label}</a>}
        >
          <PostForm formKey={formKey}>
            <ErrorSummary form={form} />
            <TextField name="title" label="Jalon" required form={form} />
            <DateField name="dueOn" label="Date prévue" required form={form} />
            <TextArea
              name="description"
              label="À quoi saura-t-on qu’il est atteint"
              rows={3}
              form={form}
            />
            <ButtonGroup>
              <Button variant="primary">Prévoir ce jalon</Button>
            </ButtonGroup>
          </PostForm>
        </Section>
      ) : null}
    </>
  );
}
