import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ROLES } from '~/domain/accounts/account';
import { idParam, notFound, requireAdmin } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { line, paragraphs, ticked } from '~/http/fields';
import { intentOf, readForm } from '~/http/form.server';
import { changeRights } from '~/services/accounts/changeRights.server';
import { erasePerson } from '~/services/accounts/erasePerson.server';
import { readAccount } from '~/services/accounts/readAccount.server';
import { ErasureForm } from '~/ui/accounts/erasure-form';
import { RightsForm } from '~/ui/accounts/rights-form';
import { AttachmentBadge } from '~/ui/accounts/my-organisation';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { ACCOUNT_LABELS, RIGHTS_REFUSALS } from '~/wording/accounts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.account.name ?? 'Compte'} – Relais` },
];

const rights = z.object({
  staff: ticked(),
  admin: ticked(),
  'college-etat': ticked(),
  'college-collectivites': ticked(),
  maySign: ticked(),
  seen: line(),
});
const erasure = z.object({ reason: paragraphs(1_000) });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireAdmin(context, request);
  const account = (await readAccount(contextOf(context), idParam(params['id']))) ?? notFound();
  return { account, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireAdmin(context, request);
  const id = idParam(params['id']);
  if ((await intentOf(request)) === 'erase') {
    const form = await readForm(request, erasure);
    if (!form.ok) return form.answer;
    const outcome = await erasePerson(contextOf(context, form), id, form.value.reason);
    return answer(outcome, form, { to: '/admin/comptes', sentences: RIGHTS_REFUSALS });
  }
  const form = await readForm(request, rights);
  if (!form.ok) return form.answer;
  const { seen, maySign } = form.value;
  const roles = ROLES.filter((role) => form.value[role]);
  const outcome = await changeRights(contextOf(context, form), id, { roles, maySign, seen });
  return answer(outcome, form, {
    to: `/admin/comptes/${id}`,
    sentences: RIGHTS_REFUSALS,
    labels: ACCOUNT_LABELS,
  });
}

export default function Account() {
  const { account, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const erasing = form?.values['intent'] === 'erase';
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Administration', href: '/admin' },
          { label: 'Comptes', href: '/admin/comptes' },
          { label: account.name },
        ]}
      />
      <PageTitle
        title={account.name}
        meta={<AttachmentBadge attachment={account.attachment} />}
        lede={[account.email, account.organisation?.name].filter(Boolean).join(', ')}
      />
      <Section title="Rôles">
        <RightsForm account={account} formKey={formKey} form={erasing ? undefined : form} />
      </Section>
      {account.email === null ? null : (
        <Section title="Effacer cette personne">
          <ErasureForm name={account.name} formKey={formKey} form={erasing ? form : undefined} />
        </Section>
      )}
    </>
  );
}
