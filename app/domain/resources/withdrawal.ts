import type { Day } from '../shared/day';
import { refuse, type Refused } from '../shared/result';
import type { ResourceRefusal } from './resource';

interface Withdrawable {
  readonly id: number;
  readonly withdrawnOn: Day | null;
}

/**
 * Why a resource may not be withdrawn that day for that successor; null when it may. A successor is in service: one that
 * is withdrawn too would send people round in circles.
 */
export function withdrawalRefusal(
  resource: Withdrawable,
  successor: Withdrawable | null,
  on: Day,
  today: Day,
): Refused<ResourceRefusal> | null {
  if (resource.withdrawnOn !== null) return refuse('already-withdrawn');
  if (on > today) return refuse('day-ahead', { field: 'withdrawnOn' });
  if (successor === null) return null;
  if (successor.id === resource.id) return refuse('successor-itself', { field: 'successor' });
  return successor.withdrawnOn === null
    ? null
    : refuse('successor-withdrawn', { field: 'successor' });
}
