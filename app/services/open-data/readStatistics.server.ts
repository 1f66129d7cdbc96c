import { EVERY_STARTUP } from 'db/repositories/startups-portfolio';
import type { PhaseLengths } from '~/domain/startups/survival';
import { readPhaseLengths } from '../startups/readPhaseLengths.server';
import type { Context } from '../shared/context.server';
import { readFigures, type Figures } from './readFigures.server';

export interface Statistics {
  readonly figures: Figures;
  readonly lengths: PhaseLengths;
}

/** Every public figure of the incubator, from the same functions as the other pages. */
export async function readStatistics(ctx: Context): Promise<Statistics> {
  const [figures, lengths] = await Promise.all([
    readFigures(ctx),
    readPhaseLengths(ctx, EVERY_STARTUP),
  ]);
  return { figures, lengths };
}
