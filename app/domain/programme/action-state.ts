import { daysBetween, addMonths, type Day } from '../shared/day';
import { done, refuse, type Result } from '../shared/result';
import type { ActionState } from './programme';

/** Where people move an action by hand; `cadree` comes from both sides' agreement, `retiree` from an adopted edition. */
const MOVES: Readonly<Record<ActionState, readonly ActionState[]>> = {
  'a-cadrer': ['en-cours'],
  cadree: ['en-cours'],
  'en-cours': ['realisee'],
  realisee: ['en-cours'],
  retiree: [],
};

/** The states that somebody may give it now. */
export function nextStates(state: ActionState): readonly ActionState[] {
  return MOVES[state];
}

export type StateRefusal = 'state-not-next' | 'reason-missing';

/** Whether an action goes from one state to another; each move has its reason. */
export function moveAction(
  from: ActionState,
  to: ActionState,
  reason: string,
): Result<ActionState, StateRefusal> {
  if (!MOVES[from].includes(to)) return refuse('state-not-next', { field: 'state' });
  return reason.trim() === '' ? refuse('reason-missing', { field: 'reason' }) : done(to);
}

/** What becomes of the state once both sides have agreed to a framing sheet: an action under way stays so. */
export function stateOnceFramed(state: ActionState): ActionState {
  return state === 'a-cadrer' ? 'cadree' : state;
}

/** One revision's time: by then an action is framed, and one under way has something to show. */
const MONTHS_TO_ACT = 6;

export const LATENESSES = ['unframed', 'nothing-to-show'] as const;
export type ActionLateness = (typeof LATENESSES)[number];

/** What is late about an action: it waits for its framing, or is said to be under way with nothing that shows it, for more than six months. */
export function latenessOf(
  {
    state,
    since,
    links,
  }: { readonly state: ActionState; readonly since: Day; readonly links: number },
  on: Day,
): { readonly kind: ActionLateness; readonly days: number } | null {
  const days = daysBetween(addMonths(since, MONTHS_TO_ACT), on);
  if (days <= 0) return null;
  if (state === 'a-cadrer') return { kind: 'unframed', days };
  return state === 'en-cours' && links === 0 ? { kind: 'nothing-to-show', days } : null;
}
