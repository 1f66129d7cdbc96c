import {
  indicatorsOf,
  valuesOf,
  type IndicatorRecord,
  type IndicatorValueRecord,
} from 'db/repositories/milestones-indicators';
import {
  firstWeightsOf,
  measuresOf,
  type MeasureRecord,
} from 'db/repositories/milestones-measures';
import { standingOfSlug } from 'db/repositories/standing';
import { centsPerYear, hoursPerYear } from '~/domain/frictions/weight';
import { meetsTarget, seriesOf } from '~/domain/milestones/indicator';
import { mayMeasure } from '~/domain/milestones/permissions';
import { shareGone } from '~/domain/milestones/remeasure';
import type { Day } from '~/domain/shared/day';
import type { Cents } from '~/domain/shared/money';
import { done, refuse, type Result } from '~/domain/shared/result';
import { isLive } from '~/domain/startups/standing';
import type { Context } from '~/services/shared/context.server';

/** A number followed over time: one value a day, oldest first. */
export interface IndicatorView extends IndicatorRecord {
  readonly series: readonly IndicatorValueRecord[];
  readonly last: IndicatorValueRecord | null;
  /** Null while there is no target or no value. */
  readonly meetsTarget: boolean | null;
}

/** What a friction weighs in a year; null is unknown. */
export interface YearlyWeight {
  readonly hours: number | null;
  readonly cents: Cents | null;
}

/** A friction's weight before, each time it was measured again, and what is gone since. */
export interface WeightView {
  readonly frictionId: number;
  readonly title: string;
  readonly before: YearlyWeight;
  readonly measures: readonly (MeasureRecord & YearlyWeight)[];
  readonly hoursGone: number | null;
  readonly centsGone: number | null;
}

export interface IndicatorsView {
  readonly indicators: readonly IndicatorView[];
  readonly weights: readonly WeightView[];
  readonly may: { readonly measure: boolean; readonly follow: boolean };
}

/** The figures of a startup: its indicators and its frictions' weights; as they were known at the end of a day when one is given (what a frozen dossier holds). */
export async function readIndicators(
  ctx: Context,
  slug: string,
  knownOn: Day | null = null,
): Promise<Result<IndicatorsView, 'not-found'>> {
  const { db, actor, today } = ctx;
  const standing = await standingOfSlug(db, slug, today);
  if (standing === null) return refuse('not-found');
  const { startupId, phase } = standing;
  const records = await indicatorsOf(db, startupId, knownOn);
  const values = await valuesOf(
    db,
    records.map(({ id }) => id),
    knownOn,
  );
  const measures = await measuresOf(db, startupId, knownOn);
  const weights = (await firstWeightsOf(db, startupId)).map((first): WeightView => {
    const own = seriesOf(
      measures
        .filter(({ frictionId }) => frictionId === first.frictionId)
        .map((measure) => ({ ...measure, ...yearly(measure) })),
    );
    const before = yearly(first);
    const now = own.at(-1);
    return {
      frictionId: first.frictionId,
      title: first.title,
      before,
      measures: own,
      hoursGone: shareGone(before.hours, now?.hours ?? null),
      centsGone: shareGone(before.cents, now?.cents ?? null),
    };
  });
  const measure = mayMeasure(actor, standing);
  return done({
    indicators: records.map((record) => {
      const series = seriesOf(values.filter(({ indicatorId }) => indicatorId === record.id));
      const last = series.at(-1) ?? null;
      return { ...record, series, last, meetsTarget: meetsTarget(record, last?.value) };
    }),
    weights,
    may: { measure, follow: measure && isLive(phase) },
  });
}

function yearly(evidence: Parameters<typeof hoursPerYear>[0]): YearlyWeight {
  return { hours: hoursPerYear(evidence), cents: centsPerYear(evidence) };
}
