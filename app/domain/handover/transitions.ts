import type { HandoverState } from './handover';

/** How a handover may go from one state to another; `cancelled` comes by itself when consolidation is left. */
export const HANDOVER_TRANSITIONS = {
  prepared: ['accepted', 'refused', 'cancelled'],
  accepted: ['signed', 'refused', 'cancelled'],
  refused: ['prepared', 'cancelled'],
  signed: [],
  cancelled: [],
  operated: [],
} as const satisfies Record<HandoverState, readonly HandoverState[]>;

/** Whether a handover may still go there. */
export function mayBecome(from: HandoverState, to: HandoverState): boolean {
  const next: readonly HandoverState[] = HANDOVER_TRANSITIONS[from];
  return next.includes(to);
}

/** Whether a handover is under way: a startup has one of those at most. */
export function isRunning(state: HandoverState): boolean {
  return HANDOVER_TRANSITIONS[state].length > 0;
}
