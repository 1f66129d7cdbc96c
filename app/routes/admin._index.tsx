import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { isAdmin, isStaff } from '~/domain/accounts/account';
import { requireStaffOrAdmin } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { ActionList } from '~/ui/base/lists';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { ADMINISTRATION_PAGES } from '~/wording/administration';

export const meta: MetaFunction = () => [{ title: 'Administration – Relais' }];

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireStaffOrAdmin(context, request);
  const { today } = contextOf(context);
  const may = { staff: isStaff(actor), admin: isAdmin(actor), either: true };
  return { pages: ADMINISTRATION_PAGES.filter(({ audience }) => may[audience]), today };
}

export default function Administration() {
  const { pages, today } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb items={[{ label: 'Administration' }]} />
      <PageTitle title="Administration" lede="Ce qui se règle une fois et sert à tout le monde." />
      <ActionList
        label="Pages de l’administration"
        today={today}
        items={pages.map(({ href, label, does }) => ({ id: href, href, label, note: does }))}
      />
    </>
  );
}
