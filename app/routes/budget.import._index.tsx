import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { readForm, wrongForm } from '~/http/form.server';
import { uploadOf } from '~/http/upload.server';
import { readPaymentImports } from '~/services/budget/readPaymentImports.server';
import { receivePayments } from '~/services/budget/receivePayments.server';
import { SubNav } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { accountPages } from '~/ui/budget/account-pages';
import { ImportList } from '~/ui/imports/import-list';
import { SendForm } from '~/ui/imports/send-form';
import { PAYMENT_FILE_HINT, PAYMENT_IMPORT_REFUSALS } from '~/wording/budget-import';
import { FIELD_SENTENCES } from '~/wording/shared';

export const meta: MetaFunction = () => [{ title: 'Importer des paiements – Relais' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const imports = (await readPaymentImports(contextOf(context))) ?? notFound();
  return { imports, formKey: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const form = await readForm(request, z.object({}));
  if (!form.ok) return form.answer;
  const file = await uploadOf(form);
  if (file === null)
    return wrongForm({ values: {}, errors: { file: FIELD_SENTENCES['file-missing'] } });
  return answer(await receivePayments(contextOf(context, form), file), form, {
    to: ({ id }) => `/budget/import/${id}`,
    done: null,
    sentences: PAYMENT_IMPORT_REFUSALS,
  });
}

/** Staff send an accounting extract: nothing is recorded before they have seen what it would do. */
export default function PaymentImports() {
  const { imports, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <PageTitle
        title="Importer des paiements"
        lede="L’extrait de la comptabilité, tel qu’elle l’exporte&nbsp;: chaque ligne devient un paiement sur sa commande. Rien n’est enregistré avant votre accord, et une ligne déjà importée ne l’est pas deux fois."
      />
      <SubNav label="Pages du budget" items={accountPages('/budget/import')} />
      <SendForm formKey={formKey} label="Extrait comptable" hint={PAYMENT_FILE_HINT} form={form} />
      <ImportList imports={imports} base="/budget/import" made={['paiement', 'paiements']} />
    </>
  );
}
