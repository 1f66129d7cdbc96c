import type { Context } from '~/services/shared/context.server';
import { readPortfolio, type PortfolioFilter, type PortfolioView } from './readPortfolio.server';

/** A line has seven sums: more of them would make the page heavy. */
const PAGE_SIZE = 30;

/** The portfolio with one page of its lines, from 1; null for whoever may not read it. */
export async function readPortfolioPage(
  ctx: Context,
  filter: PortfolioFilter,
  page: number,
): Promise<(PortfolioView & { readonly pageCount: number }) | null> {
  const view = await readPortfolio(ctx, filter);
  if (view === null) return null;
  return {
    ...view,
    lines: view.lines.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    pageCount: Math.max(1, Math.ceil(view.lines.length / PAGE_SIZE)),
  };
}
