import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { dayField, decimal, line, recordId, wholeNumber } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { readIndicators } from '~/services/milestones/readIndicators.server';
import { weighFriction } from '~/services/milestones/weighFriction.server';
import { Button, ButtonGroup } from '~/ui/base/buttons';
import { Section } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { WeighingFields } from '~/ui/milestones/weighing-fields';
import { startupPageTitle } from '~/ui/startups/page-title';
import { REMEASURE_REFUSALS } from '~/wording/milestones-indicators';

const MOST_EUROS = 10_000_000;
const CENTS = 100;

const weighingForm = z.object({
  frictionId: recordId().required(),
  measuredOn: dayField().required(),
  peoplePerYear: wholeNumber().required(),
  minutesEach: wholeNumber().optional(),
  // Nothing lost any more is a figure, which a sum of money typed elsewhere may not be.
  eurosEach: decimal(0, MOST_EUROS).optional(),
  source: line(300),
});

export const meta: MetaFunction = ({ matches }) =>
  startupPageTitle(matches, 'Mesurer de nouveau la friction');

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const ctx = contextOf(context);
  const read = await readIndicators(ctx, params.slug ?? '');
  if (!read.ok || !read.value.may.measure || read.value.weights.length === 0) return notFound();
  const frictions = read.value.weights.map(({ frictionId, title }) => ({ frictionId, title }));
  return { frictions, today: ctx.today, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const form = await readForm(request, weighingForm);
  if (!form.ok) return form.answer;
  const { eurosEach, ...weighing } = form.value;
  const eurosEachCents = eurosEach === null ? null : Math.round(eurosEach * CENTS);
  const outcome = await weighFriction(contextOf(context, form), slug, {
    ...weighing,
    eurosEachCents,
  });
  return answer(outcome, form, {
    ...{ to: `/startups/${slug}/indicateurs#friction`, done: 'weighed' },
    sentences: REMEASURE_REFUSALS,
  });
}

export default function WeighFriction() {
  const { frictions, today, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Section title="Mesurer de nouveau la friction">
      <p>
        Mesurez-la comme au départ&nbsp;: combien de personnes la subissent encore en un an, et ce
        que chacune y perd. Ce que vous laissez vide reste inconnu&nbsp;; zéro veut dire que rien
        n’est plus perdu.
      </p>
      <PostForm formKey={formKey}>
        <ErrorSummary form={form} />
        <WeighingFields frictions={frictions} today={today} form={form} />
        <ButtonGroup>
          <Button variant="primary">Garder cette mesure</Button>
        </ButtonGroup>
      </PostForm>
    </Section>
  );
}
