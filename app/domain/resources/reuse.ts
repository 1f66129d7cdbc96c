import type { Day } from '../shared/day';
import type { Cents } from '../shared/money';
import { refuse, type Refused } from '../shared/result';

/** Where a declared reuse stands: declared by whoever reuses, confirmed or refused by the producer; `ended` when it is over. */
export const REUSE_STATES = ['declared', 'confirmed', 'refused', 'ended'] as const;
export type ReuseState = (typeof REUSE_STATES)[number];

/** How a reuse may go on (the database compares with `reuse_may_become`); `refused` and `ended` are the end: one declares anew. */
export const REUSE_TRANSITIONS = {
  declared: ['confirmed', 'refused', 'ended'],
  confirmed: ['ended'],
  refused: [],
  ended: [],
} as const satisfies Readonly<Record<ReuseState, readonly ReuseState[]>>;

export type ReuseRefusal =
  | 'reuser-unknown'
  | 'resource-withdrawn'
  | 'own-resource'
  | 'reuse-already-declared'
  | 'reuse-since-future'
  | 'reuse-settled'
  | 'reuse-over'
  | 'reuse-saving-known'
  | 'reuse-end-future'
  | 'reuse-end-before-start';

/** Who reuses: an organisation, or a startup. */
export type Reuser =
  | { readonly kind: 'organisation'; readonly organisationId: number }
  | { readonly kind: 'startup'; readonly startupId: number };

/** What a declaration is judged on. */
export interface ReusedResource {
  readonly producerId: number;
  /** The startup whose service it came from, if one did. */
  readonly startupId: number | null;
  readonly withdrawnOn: Day | null;
}

/** Whether a reuse may go from one state to the other. */
export function mayBecome(from: ReuseState, to: ReuseState): boolean {
  const next: readonly ReuseState[] = REUSE_TRANSITIONS[from];
  return next.includes(to);
}

/** Whether it is the reuser's own thing: using what one made is no reuse. */
export function isOwnResource(resource: ReusedResource, reuser: Reuser): boolean {
  return reuser.kind === 'organisation'
    ? reuser.organisationId === resource.producerId
    : reuser.startupId === resource.startupId;
}

/** Why a reuse cannot be declared; null when it can. */
export function declareRefusal(
  resource: ReusedResource,
  reuser: Reuser,
  since: Day,
  today: Day,
): Refused<ReuseRefusal> | null {
  if (resource.withdrawnOn !== null) return refuse('resource-withdrawn');
  if (isOwnResource(resource, reuser)) return refuse('own-resource', { field: 'reuser' });
  return since > today ? refuse('reuse-since-future', { field: 'since' }) : null;
}

/** Why the producer's answer comes too late; null while it is awaited. */
export function settleReuseRefusal(
  state: ReuseState,
  answer: 'confirmed' | 'refused',
): Refused<ReuseRefusal> | null {
  return mayBecome(state, answer) ? null : refuse('reuse-settled');
}

/** Why a reuse cannot end on that day; null when it can. */
export function endReuseRefusal(
  reuse: { readonly state: ReuseState; readonly since: Day },
  endedOn: Day,
  today: Day,
): Refused<ReuseRefusal> | null {
  if (!mayBecome(reuse.state, 'ended')) return refuse('reuse-over');
  if (endedOn > today) return refuse('reuse-end-future', { field: 'endedOn' });
  return endedOn < reuse.since ? refuse('reuse-end-before-start', { field: 'endedOn' }) : null;
}

/** Why nobody can tell any more what a reuse saved; null while it goes on and nobody has (the database holds the same: what is known stays). */
export function savingRefusal(reuse: {
  readonly state: ReuseState;
  readonly savedCents: Cents | null;
}): Refused<ReuseRefusal> | null {
  if (!mayBecome(reuse.state, 'ended')) return refuse('reuse-over');
  return reuse.savedCents === null ? null : refuse('reuse-saving-known', { field: 'saved' });
}
