import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { intentOf, readForm } from '~/http/form.server';
import { certifyService } from '~/services/budget/certifyService.server';
import { placeOrder } from '~/services/budget/placeOrder.server';
import { readBudget } from '~/services/budget/readBudget.server';
import { recordPayment } from '~/services/budget/recordPayment.server';
import { reverseEntry } from '~/services/budget/reverseEntry.server';
import { CsvLink } from '~/ui/base/csv-link';
import { Section } from '~/ui/base/page-title';
import { EnvelopeTable } from '~/ui/budget/envelope-table';
import { OrderForm, ReverseForm, StepForm } from '~/ui/budget/ledger-forms';
import { LedgerTable } from '~/ui/budget/ledger-table';
import { BudgetBar } from '~/ui/charts/budget-bar';
import { BUDGET_REFUSALS, budgetSentence } from '~/wording/budget';
import { orderForm, reversalForm, stepForm } from './forms';

export const handle = { forVisitors: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Budget de ${data?.startupName ?? 'la start-up'} – Relais` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const budget = await readBudget(ctx, params.slug ?? '');
  if (!budget) return notFound();
  return { ...budget, slug: params.slug ?? '', today: ctx.today, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const manners = { to: `/startups/${slug}/budget`, sentences: BUDGET_REFUSALS };
  switch (await intentOf(request)) {
    case 'order': {
      const form = await readForm(request, orderForm);
      if (!form.ok) return form.answer;
      return answer(await placeOrder(contextOf(context, form), slug, form.value), form, manners);
    }
    case 'certify': {
      const form = await readForm(request, stepForm);
      if (!form.ok) return form.answer;
      return answer(
        await certifyService(contextOf(context, form), slug, form.value),
        form,
        manners,
      );
    }
    case 'pay': {
      const form = await readForm(request, stepForm);
      if (!form.ok) return form.answer;
      return answer(await recordPayment(contextOf(context, form), slug, form.value), form, manners);
    }
    case 'reverse': {
      const form = await readForm(request, reversalForm);
      if (!form.ok) return form.answer;
      return answer(await reverseEntry(contextOf(context, form), slug, form.value), form, manners);
    }
    default:
      return notFound();
  }
}

/** The money of a startup: one bar and one sentence, the envelopes, and for the parties the ledger. */
export default function BudgetPage() {
  const { balance, envelopes, orders, may, orderBefore, slug, today, formKey } =
    useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>()?.form;
  const formOf = (intent: string) => (posted?.values.intent === intent ? posted : undefined);
  const shared = { formKey, today };
  const open = envelopes.filter((envelope) => envelope.balance.left > 0);
  const reversible = (orders ?? []).flatMap((order) =>
    order.lines.filter((line) => line.reversible),
  );
  return (
    <>
      <Section title="Budget">
        <BudgetBar
          grantedCents={balance.granted}
          orderedCents={balance.ordered}
          certifiedCents={balance.certified}
          paidCents={balance.paid}
          title={budgetSentence(balance, orderBefore)}
        />
      </Section>
      <Section title="Enveloppes">
        <EnvelopeTable envelopes={envelopes} total={balance} />
      </Section>
      {orders === null ? null : (
        <Section title="Registre des dépenses">
          {orders.length === 0 ? (
            <p>
              Rien n’est encore commandé. Chaque commande, service fait et paiement s’inscrira ici.
            </p>
          ) : (
            <>
              <LedgerTable orders={orders} />
              <CsvLink href={`/startups/${slug}/budget.csv`} />
            </>
          )}
          <div className="no-print">
            {may.order && (open.length > 0 || formOf('order')) ? (
              <OrderForm {...shared} envelopes={open} form={formOf('order')} />
            ) : null}
            {may.certify ? (
              <StepForm {...shared} intent="certify" orders={orders} form={formOf('certify')} />
            ) : null}
            {may.pay ? (
              <StepForm {...shared} intent="pay" orders={orders} form={formOf('pay')} />
            ) : null}
            <ReverseForm {...shared} lines={reversible} form={formOf('reverse')} />
          </div>
        </Section>
      )}
    </>
  );
}
