import type { LoaderFunctionArgs } from '@remix-run/node';
import { readAccountQuery } from '~/domain/accounts/filters';
import { notFound, requireStaffOrAdmin } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { exportAccounts } from '~/services/accounts/exportAccounts.server';
import { ACCOUNT_COLUMNS } from '~/ui/accounts/account-sheet';

/** The list of accounts for the same query, for whoever reads that list. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaffOrAdmin(context, request);
  const ctx = contextOf(context);
  const query = readAccountQuery(new URL(request.url).searchParams);
  const accounts = (await exportAccounts(ctx, query)) ?? notFound();
  return csvAnswer({ name: 'comptes', day: ctx.today }, ACCOUNT_COLUMNS, accounts);
}
