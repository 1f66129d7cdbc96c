import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useOutletContext } from '@remix-run/react';
import { z } from 'zod';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { dayField, line } from '~/http/fields';
import { intentOf, readForm } from '~/http/form.server';
import { figure } from '~/http/indicator-fields';
import { askReading } from '~/services/milestones/askReading.server';
import { closeIndicator } from '~/services/milestones/closeIndicator.server';
import { readIndicators } from '~/services/milestones/readIndicators.server';
import { recordValue } from '~/services/milestones/recordValue.server';
import { Section } from '~/ui/base/page-title';
import { IndicatorChart } from '~/ui/charts/indicator-chart';
import { IndicatorActs } from '~/ui/milestones/indicator-acts';
import { IndicatorTags } from '~/ui/milestones/indicator-card';
import { StatsReading } from '~/ui/milestones/stats-reading';
import { ValueForm } from '~/ui/milestones/value-form';
import { ValueTable } from '~/ui/milestones/value-table';
import { startupPageTitle } from '~/ui/startups/page-title';
import { INDICATOR_REFUSALS } from '~/wording/milestones-indicators';
import type { StartupOutlet } from './startups.$slug';

export const handle = { forVisitors: true };

const valueForm = z.object({
  measuredOn: dayField().required(),
  value: figure().required(),
  source: line(300),
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  startupPageTitle(matches, data?.indicator.name ?? 'Indicateur');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const slug = params.slug ?? '';
  const id = idParam(params.number);
  const read = await readIndicators(contextOf(context), slug);
  const indicator = read.ok ? read.value.indicators.find((each) => each.id === id) : undefined;
  if (!read.ok || indicator === undefined) return notFound();
  const mayMeasure = read.value.may.measure && indicator.closedAt === null;
  return { indicator, mayMeasure, slug, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const indicatorId = idParam(params.number);
  const seen = { slug, indicatorId };
  const manners = {
    to: `/startups/${slug}/indicateurs/${indicatorId}`,
    sentences: INDICATOR_REFUSALS,
  };
  const intent = await intentOf(request);
  if (intent === 'close' || intent === 'read') {
    const form = await readForm(request, z.object({}));
    if (!form.ok) return form.answer;
    const change = intent === 'close' ? closeIndicator : askReading;
    const done = intent === 'close' ? 'indicatorClosed' : 'readingAsked';
    return answer(await change(contextOf(context, form), seen), form, { ...manners, done });
  }
  const form = await readForm(request, valueForm);
  if (!form.ok) return form.answer;
  const outcome = await recordValue(contextOf(context, form), seen, form.value);
  return answer(outcome, form, { ...manners, done: 'measured' });
}

export default function Indicator() {
  const { indicator, mayMeasure, slug, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const { today } = useOutletContext<StartupOutlet>();
  const { name, series } = indicator;
  return (
    <>
      <Section
        title={name}
        aside={<a href={`/startups/${slug}/indicateurs`}>Tous les indicateurs</a>}
      >
        <p>
          <IndicatorTags indicator={indicator} />
        </p>
        <IndicatorChart {...indicator} unnamed withoutTable />
        <StatsReading indicator={indicator} />
        <ValueTable indicator={indicator} />
        {series.length === 0 ? (
          <p className="text-soft">Aucun chiffre n’est encore relevé.</p>
        ) : null}
      </Section>
      {mayMeasure ? (
        <>
          <ValueForm unit={indicator.unit} today={today} formKey={formKey} form={form} />
          <IndicatorActs
            page={`/startups/${slug}/indicateurs/${indicator.id}`}
            formKey={formKey}
            readsStats={indicator.statsUrl !== null}
          />
        </>
      ) : null}
    </>
  );
}
