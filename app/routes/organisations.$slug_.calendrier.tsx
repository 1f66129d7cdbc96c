import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { closingFields, pairOf } from '~/http/closing-fields';
import { dayField, wholeNumber } from '~/http/fields';
import { intentOf, readForm } from '~/http/form.server';
import { noteAssembly } from '~/services/budget/noteAssembly.server';
import { readFunderCalendar } from '~/services/budget/readFunderCalendar.server';
import { saveFunderCalendar } from '~/services/budget/saveFunderCalendar.server';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { AssemblyDays, AssemblyForm } from '~/ui/budget/assembly-days';
import { ClosingFacts, ClosingsForm } from '~/ui/budget/closings';
import { ASSEMBLY_REFUSALS } from '~/wording/budget-calendar';
import { de } from '~/wording/elision';

export const handle = { forVisitors: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Calendrier budgétaire ${de(data?.funder.name ?? 'l’organisation')} – Relais` },
];

const closingsForm = z
  .object({ version: wholeNumber(0).required(), ...closingFields })
  .transform((typed, context) => ({
    version: typed.version,
    orders: pairOf(typed.ordersFrom, typed.ordersTo, 'ordersTo', context),
    payments: pairOf(typed.paymentsFrom, typed.paymentsTo, 'paymentsTo', context),
  }));
const assemblyForm = z.object({ heldOn: dayField().required() });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const funder = (await readFunderCalendar(ctx, params.slug ?? '')) ?? notFound();
  return { funder, today: ctx.today, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const to = `/organisations/${slug}/calendrier`;
  const intent = await intentOf(request);
  if (intent === 'closings') {
    const form = await readForm(request, closingsForm);
    if (!form.ok) return form.answer;
    const outcome = await saveFunderCalendar(contextOf(context, form), slug, form.value);
    const labels = { orders: 'Commandes fermées', payments: 'Paiements fermés' };
    return answer(outcome, form, { to, sentences: {}, labels });
  }
  if (intent !== 'hold' && intent !== 'cancel') return notFound();
  const form = await readForm(request, assemblyForm);
  if (!form.ok) return form.answer;
  const wanted = { heldOn: form.value.heldOn, held: intent === 'hold' };
  const outcome = await noteAssembly(contextOf(context, form), slug, wanted);
  return answer(outcome, form, { to, sentences: ASSEMBLY_REFUSALS });
}

/** When a funder is closed and when its assembly votes: what every forecast counts with. */
export default function FunderCalendarPage() {
  const { funder, today, formKey } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>()?.form;
  const { name, slug, calendar, version, mayChange } = funder;
  const isClosings = posted?.values.intent === 'closings';
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Organisations', href: '/organisations' },
          { label: name, href: `/organisations/${slug}` },
          { label: 'Calendrier budgétaire' },
        ]}
      />
      <PageTitle title="Calendrier budgétaire" kicker={name} />
      <Section title="Fermetures de l’année comptable">
        <ClosingFacts calendar={calendar} isUsual={version === 0} />
        {mayChange ? (
          <ClosingsForm
            {...{ calendar, version, formKey }}
            form={isClosings ? posted : undefined}
          />
        ) : null}
      </Section>
      <Section title="Assemblées">
        <AssemblyDays {...{ calendar, today, formKey, mayChange }} />
        {mayChange ? (
          <AssemblyForm {...{ formKey, today }} form={isClosings ? undefined : posted} />
        ) : null}
      </Section>
    </>
  );
}
