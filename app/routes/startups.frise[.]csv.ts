import type { LoaderFunctionArgs } from '@remix-run/node';
import { readPortfolioFilters } from '~/domain/startups/portfolio';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { exportPortfolio } from '~/services/startups/exportPortfolio.server';
import { portfolioColumns } from '~/ui/startups/portfolio-sheet';

/** The phases of the startups, for the same filters, whole. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const filters = readPortfolioFilters(new URL(request.url).searchParams);
  const about = { name: 'frise', day: ctx.today };
  return csvAnswer(
    about,
    portfolioColumns(ctx.publicUrl, ctx.today),
    exportPortfolio(ctx, filters),
  );
}
