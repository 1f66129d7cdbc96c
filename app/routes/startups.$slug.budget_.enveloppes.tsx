import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { FUNDINGS } from '~/domain/budget/funding';
import { addDays, day } from '~/domain/shared/day';
import { notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { choice, dayField, euros, line, paragraphs, recordId, wholeNumber } from '~/http/fields';
import { intentOf, readForm } from '~/http/form.server';
import { carryOver } from '~/services/budget/carryOver.server';
import { grantEnvelope } from '~/services/budget/grantEnvelope.server';
import { readBudget } from '~/services/budget/readBudget.server';
import { Section } from '~/ui/base/page-title';
import { CarryOverForm } from '~/ui/budget/carry-over-form';
import { GrantForm } from '~/ui/budget/grant-form';
import { CARRY_OVER_REFUSAL_SENTENCES, GRANT_REFUSAL_SENTENCES } from '~/wording/budget-money';
import { de } from '~/wording/elision';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Enveloppes ${de(data?.startupName ?? 'la start-up')} – Relais` },
];

const grantForm = z
  .object({
    funder: line(),
    funding: choice(FUNDINGS).required(),
    commitment: euros().required(),
    payment: euros().required(),
    startsOn: dayField().required(),
    lastDay: dayField().required(),
    reason: paragraphs(1_000),
  })
  .transform(({ commitment, payment, lastDay, ...rest }) => ({
    ...rest,
    commitmentCeilingCents: commitment,
    paymentCeilingCents: payment,
    endsOn: addDays(lastDay, 1),
  }));

const carryOverForm = z
  .object({
    envelopeId: recordId().required(),
    fromYear: wholeNumber(2000, 2200).required(),
    commitment: euros().optional(),
    payment: euros().optional(),
    lastDay: dayField().required(),
    reason: paragraphs(1_000),
  })
  .transform(({ commitment, payment, lastDay, ...rest }) => ({
    ...rest,
    commitmentCents: commitment ?? 0,
    paymentCents: payment ?? 0,
    endsOn: addDays(lastDay, 1),
  }));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const ctx = contextOf(context);
  const budget = (await readBudget(ctx, params.slug ?? '')) ?? notFound();
  const { startupName, envelopes } = budget;
  const year = ctx.today.slice(0, 4);
  return {
    startupName,
    carriable: envelopes.flatMap(({ id, funderName, carriable }) =>
      carriable.map((left) => ({ envelopeId: id, funderName, ...left })),
    ),
    today: ctx.today,
    yearEnd: day(`${year}-12-31`),
    formKey: crypto.randomUUID(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const slug = params.slug ?? '';
  const to = `/startups/${slug}/budget`;
  switch (await intentOf(request)) {
    case 'grant': {
      const form = await readForm(request, grantForm);
      if (!form.ok) return form.answer;
      const outcome = await grantEnvelope(contextOf(context, form), slug, form.value);
      return answer(outcome, form, { to, done: 'granted', sentences: GRANT_REFUSAL_SENTENCES });
    }
    case 'carry-over': {
      const form = await readForm(request, carryOverForm);
      if (!form.ok) return form.answer;
      const outcome = await carryOver(contextOf(context, form), slug, form.value);
      return answer(outcome, form, {
        to,
        done: 'carriedOver',
        sentences: CARRY_OVER_REFUSAL_SENTENCES,
      });
    }
    default:
      return notFound();
  }
}

/** Staff's desk of a startup's envelopes: what a year leaves is carried over, and another funder's money is written down. */
export default function EnvelopesDesk() {
  const { carriable, today, yearEnd, formKey } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>()?.form;
  const formOf = (intent: string) => (posted?.values.intent === intent ? posted : undefined);
  return (
    <>
      <Section title="Reporter ce qui reste">
        {carriable.length === 0 ? (
          <p>
            Rien n’est à reporter. Ce qu’une année laisse se reporte à partir de son
            1er&nbsp;décembre.
          </p>
        ) : (
          carriable.map((left) => (
            <CarryOverForm
              key={`${left.envelopeId}-${left.year}`}
              left={left}
              formKey={formKey}
              form={formOf('carry-over')}
            />
          ))
        )}
      </Section>
      <Section title="Ajouter une enveloppe">
        <GrantForm {...{ formKey, today, yearEnd }} form={formOf('grant')} />
      </Section>
    </>
  );
}
