import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { isAdmin } from '~/domain/accounts/account';
import { readAccountQuery } from '~/domain/accounts/filters';
import { notFound, requireStaffOrAdmin } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { paragraphs, recordId } from '~/http/fields';
import { intentOf, readForm } from '~/http/form.server';
import { pageParam } from '~/http/page-param.server';
import { confirmAttachment } from '~/services/accounts/confirmAttachment.server';
import { readAccounts } from '~/services/accounts/readAccounts.server';
import { refuseAttachment } from '~/services/accounts/refuseAttachment.server';
import { AccountTable } from '~/ui/accounts/account-table';
import { AttachmentRequests } from '~/ui/accounts/attachment-requests';
import { CsvLink } from '~/ui/base/csv-link';
import { Breadcrumb, Pagination } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { SearchForm } from '~/ui/base/search-form';
import { ACCOUNT_LABELS } from '~/wording/accounts';
import { formatCount } from '~/wording/format';

export const meta: MetaFunction = () => [{ title: 'Comptes – Relais' }];

const confirmation = z.object({
  accountId: recordId().required(),
  organisationId: recordId().required(),
});
const refusal = confirmation.extend({ reason: paragraphs(1_000) });
const manners = { to: '/admin/comptes', sentences: {}, labels: ACCOUNT_LABELS };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireStaffOrAdmin(context, request);
  const { searchParams } = new URL(request.url);
  const q = readAccountQuery(searchParams);
  const page = pageParam(searchParams);
  const view = (await readAccounts(contextOf(context), { q, page })) ?? notFound();
  return { ...view, q, admin: isAdmin(actor), formKey: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireStaffOrAdmin(context, request);
  if ((await intentOf(request)) === 'refuse') {
    const form = await readForm(request, refusal);
    if (!form.ok) return form.answer;
    const { accountId, ...refused } = form.value;
    return answer(
      await refuseAttachment(contextOf(context, form), accountId, refused),
      form,
      manners,
    );
  }
  const form = await readForm(request, confirmation);
  if (!form.ok) return form.answer;
  const { accountId, organisationId } = form.value;
  return answer(
    await confirmAttachment(contextOf(context, form), accountId, organisationId),
    form,
    manners,
  );
}

export default function Accounts() {
  const view = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const { toConfirm, toConfirmTotal, accounts, total, page, pageSize, q } = view;
  const hrefFor = (other: number) =>
    `/admin/comptes?${new URLSearchParams({ q, page: String(other) }).toString()}`;
  return (
    <>
      <Breadcrumb items={[{ label: 'Administration', href: '/admin' }, { label: 'Comptes' }]} />
      <PageTitle
        title="Comptes"
        lede="Chaque personne dit de quelle organisation elle fait partie ; quelqu’un d’ici le vérifie avant qu’elle agisse en son nom."
      />
      <Section
        title={
          toConfirmTotal === 0
            ? 'Aucun rattachement à confirmer'
            : formatCount(toConfirmTotal, 'rattachement à confirmer', 'rattachements à confirmer')
        }
      >
        <AttachmentRequests accounts={toConfirm} formKey={view.formKey} form={form} />
      </Section>
      <Section title={formatCount(total, 'compte', 'comptes')}>
        <SearchForm action="/admin/comptes" label="Chercher une personne" defaultValue={q} />
        <AccountTable accounts={accounts} linked={view.admin} />
        <CsvLink href={`/admin/comptes.csv?${new URLSearchParams({ q }).toString()}`} />
        <Pagination page={page} pageCount={Math.ceil(total / pageSize)} hrefFor={hrefFor} />
      </Section>
    </>
  );
}
