import { done, refuse, type Result } from '~/domain/shared/result';
import type { Context } from '~/services/shared/context.server';
import { readIndicators, type IndicatorView, type WeightView } from './readIndicators.server';
import { readLog, type LogLineView } from './readLog.server';
import { readStandards } from './readStandards.server';

/** What fits a startup's first page; the rest has pages of its own. */
const INDICATORS_SHOWN = 4;
const LINES_SHOWN = 3;

export interface LifeView {
  readonly indicators: readonly IndicatorView[];
  readonly weights: readonly WeightView[];
  readonly lines: readonly LogLineView[];
  /** Null until somebody answered. */
  readonly standardsMet: number | null;
}

/** What the team wrote, as a startup's first page shows it: figures in use, usage first; frictions measured again; the last weeks. */
export async function readLife(ctx: Context, slug: string): Promise<Result<LifeView, 'not-found'>> {
  const figures = await readIndicators(ctx, slug);
  const log = await readLog(ctx, slug, { page: 1, pageSize: LINES_SHOWN });
  const standards = await readStandards(ctx, slug);
  if (!figures.ok || !log.ok || !standards.ok) return refuse('not-found');
  const inUse = figures.value.indicators.filter(
    ({ closedAt, last }) => closedAt === null && last !== null,
  );
  const usageFirst = [
    ...inUse.filter(({ kind }) => kind === 'usage'),
    ...inUse.filter(({ kind }) => kind !== 'usage'),
  ];
  const { score, shareMet, standards: list } = standards.value;
  const asked = list.reduce((sum, { criteria }) => sum + criteria.length, 0);
  return done({
    indicators: usageFirst.slice(0, INDICATORS_SHOWN),
    weights: figures.value.weights.filter(({ measures }) => measures.length > 0),
    lines: log.value.lines,
    standardsMet: score.unanswered === asked ? null : shareMet,
  });
}
