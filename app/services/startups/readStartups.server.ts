import { incubators } from 'db/repositories/incubators';
import {
  countByPhase,
  isListed,
  listStartups,
  territoriesOfStartups,
  type ListedStartup,
} from 'db/repositories/startups-list';
import { untilNextAct } from 'db/repositories/until-next-act';
import { pageAround } from '~/domain/shared/cursor';
import type { Day } from '~/domain/shared/day';
import { expectedInUseOn } from '~/domain/startups/clock';
import { EVERY_INCUBATOR, withOwnPortfolio, type StartupFilters } from '~/domain/startups/filters';
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
  const { db, today } = ctx;
  const own = withOwnPortfolio(asked, await ownPortfolio(ctx, choices.length));
  // A record that is not there is no place in the list, and asks for its head.
  const isPlaced = own.cursor === null || (await isListed(db, own.cursor.id));
  const filters = isPlaced ? own : { ...own, cursor: null };
  const territories = await untilNextAct(
    db,
    'territories of startups',
    today,
    () => territoriesOfStartups(db),
    ['frictions', 'startups'],
  );
  const offset = (filters.page - 1) * PAGE_SIZE;
  const [fetched, counted] = await Promise.all([
    listStartups(db, filters, { today, size: PAGE_SIZE + 1, offset }),
    countedByPhase(ctx, filters, { incubators: choices, territories }),
  ]);
  const { rows, ...around } = pageAround(fetched, PAGE_SIZE, filters.cursor, offset > 0);
  const counts = new Map<Phase, number>(counted.map(({ phase, count }) => [phase, count]));
  const total = counted
    .filter(({ phase }) => filters.phase === null || phase === filters.phase)
    .reduce((sum, { count }) => sum + count, 0);
  return {
    startups: rows.map((startup) => ({ ...startup, inUseOn: expectedInUseOn(startup, today) })),
    total,
    ...around,
    counts: PHASES.map((phase) => ({ phase, count: counts.get(phase) ?? 0 })),
    filters,
    incubators: choices,
    territories,
    mayOpen: mayOpenStartup(ctx.actor),
  };
}

/** What the filters offer is counted again only after an act; what somebody searches is not kept. */
function countedByPhase(
  { db, today }: Context,
  filters: StartupFilters,
  offered: Readonly<Record<'incubators' | 'territories', readonly { readonly slug: string }[]>>,
) {
  const count = () => countByPhase(db, filters);
  const { q, incubator, territory } = filters;
  const isOffered = (slug: string, choices: readonly { readonly slug: string }[]) =>
    slug === '' || slug === EVERY_INCUBATOR || choices.some((choice) => choice.slug === slug);
  return q === '' &&
    isOffered(incubator, offered.incubators) &&
    isOffered(territory, offered.territories)
    ? untilNextAct(
        db,
        `startups by phase ${incubator} ${territory}`,
        today,
        count,
        territory === '' ? ['phases', 'startups'] : ['frictions', 'phases', 'startups'],
      )
    : count();
}
