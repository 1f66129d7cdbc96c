import { incubators } from 'db/repositories/incubators';
import {
  portfolioCondition,
  portfolioPage,
  type PortfolioStartup,
} from 'db/repositories/startups-portfolio';
import type { Cursor } from '~/domain/shared/cursor';
import type { PortfolioFilters } from '~/domain/startups/portfolio';
import type { Context } from '~/services/shared/context.server';

const PIECE = 500;

/** One phase of one startup. */
export type PhaseLine = Omit<PortfolioStartup, 'phases'> & PortfolioStartup['phases'][number];

/** Every phase of every startup of the filters, the newest startups first, for a spreadsheet. */
export async function* exportPortfolio(
  { db, today }: Context,
  filters: PortfolioFilters,
): AsyncGenerator<readonly PhaseLine[], void> {
  const incubator = (await incubators(db)).find(({ slug }) => slug === filters.incubator);
  const condition = await portfolioCondition(db, filters, incubator?.id ?? null, today);
  let cursor: Cursor | null = null;
  do {
    const startups: readonly PortfolioStartup[] = await portfolioPage(db, condition, cursor, PIECE);
    yield startups.flatMap(({ phases, ...startup }) =>
      phases.map((phase) => ({ ...startup, ...phase })),
    );
    const last = startups.length < PIECE ? undefined : startups.at(-1);
    cursor = last === undefined ? null : { way: 'after', id: last.id };
  } while (cursor !== null);
}
