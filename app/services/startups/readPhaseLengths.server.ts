import {
  EVERY_STARTUP,
  phaseStays,
  startupLives,
  type PortfolioScope,
} from 'db/repositories/startups-portfolio';
import { untilNextAct } from 'db/repositories/until-next-act';
import { LIVE_PHASES } from '~/domain/startups/phase';
import {
  halfLife,
  medianOfEnded,
  monthly,
  survivalOf,
  type PhaseLengths,
} from '~/domain/startups/survival';
import type { Context } from '~/services/shared/context.server';

/** Five years: beyond, few are known. */
const SURVIVAL_MONTHS = 60;

/** Figures over every startup that a condition keeps; those of all are kept until an act may change them. */
export function readPhaseLengths(ctx: Context, condition: PortfolioScope): Promise<PhaseLengths> {
  const compute = () => computePhaseLengths(ctx, condition);
  return condition === EVERY_STARTUP
    ? untilNextAct(ctx.db, 'phase lengths', ctx.today, compute, ['phases', 'startups'])
    : compute();
}

async function computePhaseLengths(
  { db, today }: Context,
  condition: PortfolioScope,
): Promise<PhaseLengths> {
  const [stays, lives] = await Promise.all([
    phaseStays(db, condition, today),
    startupLives(db, condition, today),
  ]);
  return {
    phases: LIVE_PHASES.map((phase) => {
      const own = stays.filter((stay) => stay.phase === phase);
      const { median, count } = medianOfEnded(own);
      return { phase, ended: count, medianDays: median, halfLeftBy: halfLife(survivalOf(own)) };
    }),
    survival: monthly(survivalOf(lives), SURVIVAL_MONTHS),
  };
}
