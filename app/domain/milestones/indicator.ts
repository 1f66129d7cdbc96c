import type { Day } from '../shared/day';
import { refuse, type Refused } from '../shared/result';

/** What an indicator follows. */
export const INDICATOR_KINDS = [
  'usage',
  'time-saved',
  'satisfaction',
  'usability',
  'other',
] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** Which way a figure gets better. */
export const DIRECTIONS = ['up', 'down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What is followed, what is aimed at, and where the figure is read when the service publishes it. */
export interface IndicatorTerms {
  readonly kind: IndicatorKind;
  readonly name: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly target: number | null;
  readonly targetOn: Day | null;
  readonly statsUrl: string | null;
  readonly statsPointer: string | null;
}

/** Where a value comes from: somebody's hand, or the service's own statistics. */
export const VALUE_ORIGINS = ['hand', 'stats'] as const;
export type ValueOrigin = (typeof VALUE_ORIGINS)[number];

/** What came of the last reading of a service's statistics. */
export const READING_OUTCOMES = [
  'read',
  'host-not-allowed',
  'inner-address',
  'not-secure',
  'unreachable',
  'too-slow',
  'elsewhere',
  'not-ok',
  'not-json',
  'too-large',
  'nothing-there',
  'not-a-number',
] as const;
export type ReadingOutcome = (typeof READING_OUTCOMES)[number];

export type IndicatorRefusal =
  | 'startup-not-live'
  | 'indicator-closed'
  | 'too-many-indicators'
  | 'stats-address-missing'
  | 'pointer-missing'
  | 'pointer-malformed'
  | 'stats-host-not-allowed'
  | 'stats-not-secure'
  | 'measured-in-future'
  | 'target-day-without-target';

/** More would not be read by anybody. */
export const MOST_INDICATORS = 24;

/** Why a value may not be entered; null when it may. */
export function measureRefusal(measuredOn: Day, today: Day): Refused<IndicatorRefusal> | null {
  return measuredOn > today ? refuse('measured-in-future', { field: 'measuredOn' }) : null;
}

/** The last value entered for each day, by day: what is entered again for a day corrects it. Rows come in the order in which they were entered. */
export function seriesOf<Row extends { readonly measuredOn: Day }>(
  rows: readonly Row[],
): readonly Row[] {
  const byDay = new Map(rows.map((row) => [row.measuredOn, row]));
  return [...byDay.values()].sort((a, b) => (a.measuredOn < b.measuredOn ? -1 : 1));
}

/** Whether a target is met by a value; null while there is no target or no value. */
export function meetsTarget(
  { target, direction }: { readonly target: number | null; readonly direction: Direction },
  value: number | undefined,
): boolean | null {
  if (target === null || value === undefined) return null;
  return direction === 'up' ? value >= target : value <= target;
}

/** At most so many rows of a long series, evenly spread, the first and the last among them. */
export function thinned<Row>(series: readonly Row[], most: number): readonly Row[] {
  if (series.length <= most) return series;
  const step = (series.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => series[Math.round(index * step)]).filter(
    (row) => row !== undefined,
  );
}
