import type { OrganisationKind } from '../organisations/organisation';

/** Frictions whose territory lies there; no kind: those of the whole country. */
export interface TerritoryCount {
  readonly kind: OrganisationKind | null;
  readonly departementCode: string | null;
  readonly regionCode: string | null;
  readonly frictions: number;
}

/** Frictions by where they are met. */
export interface FrictionMap {
  /** Met in the département, a commune or an EPCI of it, by département code. */
  readonly inDepartement: ReadonlyMap<string, number>;
  /** Met in the whole région, by région code. */
  readonly inRegion: ReadonlyMap<string, number>;
  readonly national: number;
}

/** Adds up territories by département and by région: a friction is counted where its territory is, once. */
export function mapOfFrictions(counts: readonly TerritoryCount[]): FrictionMap {
  const inDepartement = new Map<string, number>();
  const inRegion = new Map<string, number>();
  let national = 0;
  for (const { kind, departementCode, regionCode, frictions } of counts) {
    if (kind === 'region' && regionCode !== null) add(inRegion, regionCode, frictions);
    else if (departementCode !== null) add(inDepartement, departementCode, frictions);
    else national += frictions;
  }
  return { inDepartement, inRegion, national };
}

function add(totals: Map<string, number>, code: string, frictions: number): void {
  totals.set(code, (totals.get(code) ?? 0) + frictions);
}

/** How dark a place is drawn: nothing, then five steps. */
export const SHADES = [0, 1, 2, 3, 4, 5] as const;
export type Shade = (typeof SHADES)[number];

/** First count of each step: a single one shows, and few places among many stand out. */
const COUNT_STEPS = [1, 2, 5, 10, 25] as const;
/** First share of each step: somebody is concerned, then a tenth, a third, two thirds, and nearly all. */
const SHARE_STEPS = [Number.MIN_VALUE, 0.1, 1 / 3, 2 / 3, 0.95] as const;

/** The shade of a number of frictions. */
export function shadeOfCount(count: number): Shade {
  return shadeBy(COUNT_STEPS, count);
}

/** The shade of a share of inhabitants, from 0 to 1. */
export function shadeOfShare(share: number): Shade {
  return shadeBy(SHARE_STEPS, share);
}

function shadeBy(steps: readonly number[], value: number): Shade {
  const reached = steps.filter((step) => value >= step).length;
  return SHADES.find((shade) => shade === reached) ?? 0;
}
