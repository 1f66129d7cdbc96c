import { firstFree } from '../organisations/page-address';
import type { Day } from '../shared/day';

/** What a reusable thing is. */
export const RESOURCE_KINDS = [
  'api',
  'brique-logicielle',
  'referentiel',
  'cadre',
  'jeu-de-donnees',
  'service-mutualise',
] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** How far along it is, in the words of publiccode.yml's `developmentStatus`. */
export const MATURITIES = ['concept', 'development', 'beta', 'stable', 'obsolete'] as const;
export type Maturity = (typeof MATURITIES)[number];

/** Where a contribution to the common base stands; each one gets an answer. */
export const CONTRIBUTION_STATES = ['waiting', 'accepted', 'refused', 'withdrawn'] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

/** Why an act on the common base is refused. */
export const RESOURCE_REFUSALS = [
  'producer-unknown',
  'producer-ambiguous',
  'startup-unknown',
  'name-makes-no-address',
  'nothing-changed',
  'already-settled',
  'already-withdrawn',
  'day-ahead',
  'version-exists',
  'successor-unknown',
  'successor-itself',
  'successor-withdrawn',
] as const;
export type ResourceRefusal = (typeof RESOURCE_REFUSALS)[number];

/** Addresses under /ressources that are pages of their own. */
const RESERVED: ReadonlySet<string> = new Set([
  'nouvelle',
  'contributions',
  'reutilisations',
  'publiccode',
  'delaissees',
]);

/** The first address from a proposed one on that no resource and no page has. */
export function freeResourceSlug(proposed: string, taken: ReadonlySet<string>): string {
  return firstFree(proposed, (slug) => taken.has(slug) || RESERVED.has(slug));
}

/** Whether somebody still looks after a resource on that day: nothing is promised when no day is given. */
export function isMaintained(
  resource: { readonly withdrawnOn: Day | null; readonly maintainedUntil: Day | null },
  today: Day,
): boolean {
  const { withdrawnOn, maintainedUntil } = resource;
  return withdrawnOn === null && (maintainedUntil === null || maintainedUntil >= today);
}
