import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound, requireStaff } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { portfolioFilter } from '~/http/portfolio-filter';
import { readPortfolio } from '~/services/budget/readPortfolio.server';
import { PORTFOLIO_COLUMNS } from '~/ui/budget/portfolio-table';

/** The portfolio's totals, as on their page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const ctx = contextOf(context);
  const filter = portfolioFilter(new URL(request.url).searchParams);
  const { lines } = (await readPortfolio(ctx, filter)) ?? notFound();
  return csvAnswer({ name: 'budget-portefeuille', day: ctx.today }, PORTFOLIO_COLUMNS, [lines]);
}
