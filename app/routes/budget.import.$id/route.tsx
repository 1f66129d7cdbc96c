import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { idParam, notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { intentOf, readForm } from '~/http/form.server';
import { abandonPayments } from '~/services/budget/abandonPayments.server';
import { importPayments } from '~/services/budget/importPayments.server';
import { mapPayments } from '~/services/budget/mapPayments.server';
import { readPaymentImport } from '~/services/budget/readPaymentImport.server';
import { PaymentPreview } from '~/ui/budget/payment-preview';
import { PaymentsDone } from '~/ui/budget/payments-done';
import { ColumnsForm } from '~/ui/imports/columns-form';
import { ImportTitle } from '~/ui/imports/import-title';
import { PAYMENT_FIELD_LABELS, PAYMENT_IMPORT_REFUSALS } from '~/wording/budget-import';
import { de } from '~/wording/elision';
import { columnsForm, decisionForm } from './forms';
import { shownPlan } from './shown.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Import ${de(data?.sent.name ?? 'paiements')} – Relais` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const sent = await readPaymentImport(contextOf(context), idParam(params.id));
  const { plan, ...rest } = sent ?? notFound();
  return {
    sent: rest,
    plan: plan === null ? null : shownPlan(plan),
    formKey: crypto.randomUUID(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const id = idParam(params.id);
  const to = `/budget/import/${id}`;
  const sentences = PAYMENT_IMPORT_REFUSALS;
  const intent = await intentOf(request);
  if (intent === 'map') {
    const form = await readForm(request, columnsForm);
    if (!form.ok) return form.answer;
    const { version, mapping } = form.value;
    const outcome = await mapPayments(contextOf(context, form), { id, version }, mapping);
    return answer(outcome, form, { to: `${to}#apercu`, done: null, sentences });
  }
  const form = await readForm(request, decisionForm);
  if (!form.ok) return form.answer;
  const seen = { id, version: form.value.version };
  const ctx = contextOf(context, form);
  if (intent === 'import')
    return answer(await importPayments(ctx, seen), form, { to, done: null, sentences });
  if (intent !== 'abandon') return notFound();
  return answer(await abandonPayments(ctx, seen), form, { to: '/budget/import', sentences });
}

/** One accounting extract: its columns, what it would do, then what it did. */
export default function PaymentImportPage() {
  const { sent, plan, formKey } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>()?.form;
  const isMapping = posted?.values.intent === 'map';
  const { id, version, mapping } = sent;
  return (
    <>
      <ImportTitle
        sent={sent}
        kicker="Import de paiements"
        home={{ label: 'Budget', href: '/budget' }}
        undone="Rien n’a été enregistré"
      />
      {sent.state === 'completed' ? <PaymentsDone {...sent} /> : null}
      {plan === null ? null : (
        <>
          <ColumnsForm
            {...{ formKey, version, mapping }}
            {...plan}
            labels={PAYMENT_FIELD_LABELS}
            form={isMapping ? posted : undefined}
          />
          <PaymentPreview
            {...{ id, formKey, version }}
            {...plan}
            form={isMapping ? undefined : posted}
          />
        </>
      )}
    </>
  );
}
