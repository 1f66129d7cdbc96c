import { incubatorOf, incubators, portfoliosByPhase } from 'db/repositories/incubators';
import { untilNextAct } from 'db/repositories/until-next-act';
import { isStaff } from '~/domain/accounts/account';
import { PHASES, type Phase } from '~/domain/startups/phase';
import type { Context } from '~/services/shared/context.server';

/** A staff member's own incubator with its startups by phase. */
export interface PortfolioView {
  readonly name: string;
  readonly slug: string;
  readonly phases: readonly { readonly phase: Phase; readonly count: number }[];
}

/** The portfolio that staff see first; null for others, and while one incubator carries all. */
export async function readPortfolio(ctx: Context): Promise<PortfolioView | null> {
  const { db, actor, today } = ctx;
  if (actor === null || !isStaff(actor) || (await incubators(db)).length < 2) return null;
  const own = await incubatorOf(db, actor.id);
  if (own === null) return null;
  const all = await untilNextAct(db, 'portfolios by phase', today, () => portfoliosByPhase(db), [
    'phases',
    'startups',
  ]);
  const counts = new Map(
    all.filter(({ incubatorId }) => incubatorId === own.id).map((row) => [row.phase, row.count]),
  );
  return {
    name: own.name,
    slug: own.slug,
    phases: PHASES.map((phase) => ({ phase, count: counts.get(phase) ?? 0 })),
  };
}
