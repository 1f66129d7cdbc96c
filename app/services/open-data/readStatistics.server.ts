import { portfolioCondition } from 'db/repositories/startups-portfolio';
import { untilNextAct } from 'db/repositories/until-next-act';
import { readPhaseLengths, type PhaseLengths } from '../startups/readPhaseLengths.server';
import type { Context } from '../shared/context.server';
import { readFigures, type Figures } from './readFigures.server';

export interface Statistics {
  readonly figures: Figures;
  readonly lengths: PhaseLengths;
}

/** Every public figure of the incubator, from the same functions as the other pages. */
export async function readStatistics(ctx: Context): Promise<Statistics> {
  const all = { incubator: '', territory: '', theme: null, priority: null, cursor: null };
  const [figures, lengths] = await Promise.all([
    readFigures(ctx),
    untilNextAct(ctx.db, 'phase lengths', ctx.today, async () =>
      readPhaseLengths(ctx, await portfolioCondition(ctx.db, all, null, ctx.today)),
    ),
  ]);
  return { figures, lengths };
}
