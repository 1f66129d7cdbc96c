import { centsPerYear, hoursPerYear, type Evidence } from '../frictions/weight';
import type { Day } from '../shared/day';
import { refuse, type Refused } from '../shared/result';

/** A friction's weight as it was found on a day. */
export interface Weighing extends Evidence {
  readonly measuredOn: Day;
}

export type RemeasureRefusal =
  'nothing-measured' | 'measured-in-future' | 'measured-before-startup';

/** Why a friction may not be weighed so; null when it may. */
export function remeasureRefusal(
  weighing: Weighing,
  openedOn: Day,
  today: Day,
): Refused<RemeasureRefusal> | null {
  if (weighing.measuredOn > today) return refuse('measured-in-future', { field: 'measuredOn' });
  if (weighing.measuredOn < openedOn) {
    return refuse('measured-before-startup', { field: 'measuredOn' });
  }
  return hoursPerYear(weighing) === null && centsPerYear(weighing) === null
    ? refuse('nothing-measured', { field: 'peoplePerYear' })
    : null;
}

/** The share of a yearly loss that is gone (1: all of it; negative: it grew); null when either is unknown or nothing was lost. */
export function shareGone(before: number | null, now: number | null): number | null {
  return before === null || now === null || before === 0 ? null : 1 - now / before;
}
