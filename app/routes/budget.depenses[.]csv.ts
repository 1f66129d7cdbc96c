import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound, requireStaff } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { yearParam } from '~/http/portfolio-filter';
import { readNetwork } from '~/services/budget/readNetwork.server';
import { networkColumns } from '~/ui/budget/network-table';

/** The network's spending, year by activity by resource. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const ctx = contextOf(context);
  const year = yearParam(new URL(request.url).searchParams);
  const { cells, grid } = (await readNetwork(ctx, year)) ?? notFound();
  return csvAnswer({ name: 'depenses-reseau', day: ctx.today }, networkColumns(grid), [cells]);
}
