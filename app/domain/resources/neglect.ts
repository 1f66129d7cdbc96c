import { addDays, addMonths, type Day } from '../shared/day';
import { isMaintained, type Maturity } from './resource';

/** Why a resource looks dead: nobody maintains it, or nobody reuses it. */
export const NEGLECTS = ['unmaintained', 'unused'] as const;
export type Neglect = (typeof NEGLECTS)[number];

/** How long a new resource may stay without any reuse: others need a budget year to come to it. */
export const UNUSED_AFTER_MONTHS = 12;

/** What the signs of neglect are read from. */
export interface Kept {
  readonly maturity: Maturity;
  readonly maintainedUntil: Day | null;
  readonly publishedOn: Day;
  readonly withdrawnOn: Day | null;
  /** Reuses going on, confirmed or not yet answered. */
  readonly liveReuses: number;
}

/** The signs that a resource is dead on that day; none for a withdrawn one, which says so itself. An unknown end of maintenance is no sign. */
export function neglectOf(resource: Kept, today: Day): readonly Neglect[] {
  if (resource.withdrawnOn !== null) return [];
  const unmaintained = resource.maturity === 'obsolete' || !isMaintained(resource, today);
  const unused =
    resource.liveReuses === 0 && addMonths(resource.publishedOn, UNUSED_AFTER_MONTHS) <= today;
  return [
    ...(unmaintained ? ['unmaintained' as const] : []),
    ...(unused ? ['unused' as const] : []),
  ];
}

/** The last day of publication for which a resource may be called unused on that day: a day wide of the rule, for the end of February. */
export function unusedIfBefore(today: Day): Day {
  return addDays(addMonths(today, -UNUSED_AFTER_MONTHS), 1);
}
