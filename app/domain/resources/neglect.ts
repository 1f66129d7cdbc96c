import { addMonths, type Day } from '../shared/day';
import type { ListedResource } from './listed';
import { isMaintained } from './resource';

/** Why a resource looks dead: nobody maintains it, or nobody reuses it. */
export const NEGLECTS = ['unmaintained', 'unused'] as const;
export type Neglect = (typeof NEGLECTS)[number];

/** How long a new resource may stay without any reuse: others need a budget year to come to it. */
export const UNUSED_AFTER_MONTHS = 12;

/** What the signs of neglect are read from. */
export type Kept = Pick<
  ListedResource,
  'maturity' | 'maintainedUntil' | 'publishedOn' | 'withdrawnOn' | 'liveReuses'
>;

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
