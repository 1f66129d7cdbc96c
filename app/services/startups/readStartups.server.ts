import { incubators } from 'db/repositories/incubators';
import {
  countByPhase,
  listStartups,
  territoriesOfStartups,
  type ListedStartup,
} from 'db/repositories/startups-list';
import type { Day } from '~/domain/shared/day';
import { expectedInUseOn } from '~/domain/startups/clock';
import { withOwnPortfolio, type StartupFilters } from '~/domain/startups/filters';
import { PHASES, type Phase } from '~/domain/startups/phase';
import { mayOpenStartup } from '~/domain/startups/permissions';
import type { Context } from '~/services/shared/context.server';
import { ownPortfolio } from './ownPortfolio.server';

const PAGE_SIZE = 25;

/** A startup of the list, with the day by which it is expected in use while it is in construction. */
export interface StartupLine extends ListedStartup {
  readonly inUseOn: Day | null;
}

/** One page of startups by phase, one's own incubator's first, with what the filters offer and which were taken. */
export async function readStartups(ctx: Context, asked: StartupFilters) {
  const choices = await incubators(ctx.db);
  const filters = withOwnPortfolio(asked, await ownPortfolio(ctx, choices.length));
  const page = { today: ctx.today, size: PAGE_SIZE };
  const { startups, total } = await listStartups(ctx.db, filters, page);
  const counts = new Map<Phase, number>();
  for (const { phase, count } of await countByPhase(ctx.db, filters)) counts.set(phase, count);
  return {
    startups: startups.map((startup) => ({
      ...startup,
      inUseOn: expectedInUseOn(startup, ctx.today),
    })),
    total,
    pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    counts: PHASES.map((phase) => ({ phase, count: counts.get(phase) ?? 0 })),
    filters,
    incubators: choices,
    territories: await territoriesOfStartups(ctx.db),
    mayOpen: mayOpenStartup(ctx.actor),
  };
}
