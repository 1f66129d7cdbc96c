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
