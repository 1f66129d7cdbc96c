import type { FrictionState } from '../frictions/friction';
import type { ResourceKind } from '../resources/resource';
import type { Day } from '../shared/day';
import type { Phase } from '../startups/phase';
import { isLive } from '../startups/standing';
import type { ActionState } from './programme';

interface Linked {
  readonly linkId: number;
  readonly linkedOn: Day;
}
export interface LinkedFriction extends Linked {
  readonly id: number;
  readonly title: string;
  readonly state: FrictionState;
}
export interface LinkedStartup extends Linked {
  readonly slug: string;
  readonly name: string;
  /** On the day that is read; null before its first phase. */
  readonly phase: Phase | null;
  readonly since: Day | null;
  /** How many milestones it had reached, and the last one's title. */
  readonly reached: number;
  readonly lastReached: string | null;
}
export interface LinkedResource extends Linked {
  readonly slug: string;
  readonly name: string;
  readonly kind: ResourceKind;
  /** Confirmed ones. */
  readonly reuses: number;
}

/** What belongs to an action. */
export interface Links {
  readonly frictions: readonly LinkedFriction[];
  readonly startups: readonly LinkedStartup[];
  readonly resources: readonly LinkedResource[];
}

/** What a page shows at once of what belongs to an action. */
export const LINKS_PER_PAGE = 25;

/** A page of what belongs to an action, startups first: the first page before it, the last one beyond. */
export function pageOfLinks(links: Links, asked: number, size = LINKS_PER_PAGE) {
  const { startups, frictions, resources } = links;
  const total = startups.length + frictions.length + resources.length;
  const pageCount = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(1, asked), pageCount);
  const from = (page - 1) * size;
  const cut = <T>(list: readonly T[], before: number) =>
    list.slice(Math.max(0, from - before), Math.max(0, from + size - before));
  return {
    ...{ page, pageCount },
    links: {
      startups: cut(startups, 0),
      frictions: cut(frictions, startups.length),
      resources: cut(resources, startups.length + frictions.length),
    } satisfies Links,
  };
}

/** What an action's links really did, counted. */
export interface Progress {
  readonly frictions: number;
  readonly resolved: number;
  readonly startups: number;
  readonly live: number;
  /** Handed over or run on: in service for good. */
  readonly inService: number;
  readonly stopped: number;
  readonly milestones: number;
  readonly resources: number;
  readonly reuses: number;
}

/** An action's progress, from what its frictions, startups and resources really did. */
export function progressOf({ frictions, startups, resources }: Links): Progress {
  const phases = startups.map(({ phase }) => phase);
  return {
    frictions: frictions.length,
    resolved: frictions.filter(({ state }) => state === 'resolved').length,
    startups: startups.length,
    live: phases.filter((phase) => phase !== null && isLive(phase)).length,
    inService: phases.filter((phase) => phase === 'transfere' || phase === 'opere').length,
    stopped: phases.filter((phase) => phase === 'abandon' || phase === 'abandon-investigation')
      .length,
    milestones: sum(startups.map(({ reached }) => reached)),
    resources: resources.length,
    reuses: sum(resources.map(({ reuses }) => reuses)),
  };
}

export type Contradiction = 'under-way-unsaid' | 'done-unfinished' | 'all-stopped';

/** Where what is said of an action and what its links did disagree; null when they agree or there is nothing to tell. */
export function contradictionOf(state: ActionState, progress: Progress): Contradiction | null {
  const { startups, live, inService, stopped } = progress;
  if (state === 'realisee' && live > 0 && inService === 0) return 'done-unfinished';
  if ((state === 'a-cadrer' || state === 'cadree') && live + inService > 0) {
    return 'under-way-unsaid';
  }
  return state === 'en-cours' && startups > 0 && stopped === startups ? 'all-stopped' : null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
