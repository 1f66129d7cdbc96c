import type { Phase } from './phase';

/**
 * How a startup may go from one phase to another: to the `next` one, by a `skip` forward, `back`, or to a `stop`.
 * Everything that is not here is refused (the database compares with `phase_may_follow`).
 */
export const PHASE_TRANSITIONS = {
  investigation: {
    construction: 'next',
    acceleration: 'skip',
    consolidation: 'skip',
    transfere: 'skip',
    opere: 'skip',
    'abandon-investigation': 'stop',
  },
  construction: {
    acceleration: 'next',
    consolidation: 'skip',
    transfere: 'skip',
    opere: 'skip',
    abandon: 'stop',
  },
  acceleration: {
    consolidation: 'next',
    transfere: 'skip',
    opere: 'skip',
    construction: 'back',
    abandon: 'stop',
  },
  consolidation: {
    transfere: 'next',
    opere: 'next',
    acceleration: 'back',
    construction: 'back',
    abandon: 'stop',
  },
  transfere: { abandon: 'stop' },
  opere: { abandon: 'stop' },
  'abandon-investigation': {},
  abandon: {},
} as const satisfies Record<Phase, Partial<Record<Phase, PhaseMove>>>;

export const PHASE_MOVES = ['next', 'skip', 'back', 'stop'] as const;
export type PhaseMove = (typeof PHASE_MOVES)[number];

/** How one phase leads to another; null when it does not. */
export function phaseMove(from: Phase, to: Phase): PhaseMove | null {
  const moves: Partial<Record<Phase, PhaseMove>> = PHASE_TRANSITIONS[from];
  return moves[to] ?? null;
}

/** The phases that may follow one, in the order of the table. */
export function nextPhases(from: Phase): readonly Phase[] {
  return Object.keys(PHASE_TRANSITIONS[from]) as Phase[];
}

/** Whether a move needs a reason of its own: the next phase takes its review's, any other way must be explained. */
export function needsReason(move: PhaseMove): boolean {
  return move !== 'next';
}
