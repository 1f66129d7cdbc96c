import { isCollectivite } from '../organisations/organisation';
import { concernedPopulation, type Place, type Register } from '../organisations/population';
import type { ReuseState } from './reuse';

/** Reuses in one state, added up. */
export interface ReuseSum {
  readonly state: ReuseState;
  readonly count: number;
  /** What they saved as far as it is known, and of how many it is. */
  readonly savedCents: number;
  readonly savedKnown: number;
}

/** « Développé une fois » in figures. */
export interface ReuseFigures {
  /** Confirmed and going on. */
  readonly reuses: number;
  /** Declared, and not answered by the producer yet: said, not counted. */
  readonly toConfirm: number;
  /** Distinct collectivités among those that reuse. */
  readonly collectivites: number;
  /** Inhabitants of those collectivités, each counted once; null while no population is known. */
  readonly inhabitants: number | null;
  /** What the reuses saved, as far as anybody knows; null while nobody does. */
  readonly savedCents: number | null;
  /** Confirmed reuses of which nobody knows what they saved. */
  readonly savedUnknown: number;
}

/** The figures of some reuses and of whom they serve; only what its producer confirmed counts. */
export function reuseFigures(
  sums: readonly ReuseSum[],
  served: readonly Place[],
  register: Register,
): ReuseFigures {
  const sumOf = (state: ReuseState) => sums.find((sum) => sum.state === state);
  const confirmed = sumOf('confirmed') ?? { count: 0, savedCents: 0, savedKnown: 0 };
  const collectivites = collectivitesAmong(served);
  return {
    reuses: confirmed.count,
    toConfirm: sumOf('declared')?.count ?? 0,
    collectivites: collectivites.length,
    inhabitants: concernedPopulation(collectivites, register).inhabitants,
    savedCents: confirmed.savedKnown === 0 ? null : confirmed.savedCents,
    savedUnknown: confirmed.count - confirmed.savedKnown,
  };
}

/** The collectivités among some organisations, each once. */
export function collectivitesAmong(places: readonly Place[]): readonly Place[] {
  const once = new Map(places.map((place) => [`${place.kind}-${place.code}`, place]));
  return [...once.values()].filter(({ kind }) => isCollectivite(kind));
}
