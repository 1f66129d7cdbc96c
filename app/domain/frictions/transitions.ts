import type { Act } from '../audit/act';
import { done, refuse, type Result } from '../shared/result';
import type { FrictionState } from './friction';

/** What happens to a friction: the acts of its proposer, of staff, and of the startup that answers it. */
export const FRICTION_ACTS = [
  'submit',
  'take',
  'ask',
  'inform',
  'qualify',
  'select',
  'deselect',
  'decline',
  'merge',
  'redirect',
  'withdraw',
  'reopen',
  'unmerge',
  'incubate',
  'release',
  'resolve',
] as const;
export type FrictionAct = (typeof FRICTION_ACTS)[number];

/** What an act must bring with it; `words` are the reason, the question or the answer that people will read. */
export type Need = 'words' | 'decline-reason' | 'merge-target' | 'redirect-target';

export interface Transition {
  readonly from: readonly FrictionState[];
  readonly to: FrictionState;
  /** Whose act it is; `startup` acts follow the startup's own phases. */
  readonly by: 'proposer' | 'staff' | 'startup';
  readonly needs: readonly Need[];
  /** Whether it is an answer to the proposer: the first one ends their waiting (invariant 8). */
  readonly answers: boolean;
  readonly journal: Act;
}

/** The lifecycle of a friction, whole: nothing moves outside this table (the database holds the same pairs in `friction_may_move`). */
export const TRANSITIONS = {
  submit: {
    from: ['draft'],
    to: 'submitted',
    by: 'proposer',
    needs: [],
    answers: false,
    journal: 'friction.submitted',
  },
  take: {
    from: ['submitted'],
    to: 'in_triage',
    by: 'staff',
    needs: [],
    answers: false,
    journal: 'friction.taken',
  },
  ask: {
    from: ['in_triage'],
    to: 'needs_information',
    by: 'staff',
    needs: ['words'],
    answers: true,
    journal: 'friction.information-requested',
  },
  inform: {
    from: ['needs_information'],
    to: 'in_triage',
    by: 'proposer',
    needs: ['words'],
    answers: false,
    journal: 'friction.information-given',
  },
  qualify: {
    from: ['in_triage'],
    to: 'qualified',
    by: 'staff',
    needs: ['words'],
    answers: true,
    journal: 'friction.qualified',
  },
  select: {
    from: ['qualified'],
    to: 'selected',
    by: 'staff',
    needs: ['words'],
    answers: true,
    journal: 'friction.selected',
  },
  deselect: {
    from: ['selected'],
    to: 'qualified',
    by: 'staff',
    needs: ['words'],
    answers: true,
    journal: 'friction.deselected',
  },
  decline: {
    from: ['in_triage', 'qualified'],
    to: 'declined',
    by: 'staff',
    needs: ['decline-reason', 'words'],
    answers: true,
    journal: 'friction.declined',
  },
  merge: {
    from: ['in_triage', 'qualified'],
    to: 'merged',
    by: 'staff',
    needs: ['merge-target', 'words'],
    answers: true,
    journal: 'friction.merged',
  },
  redirect: {
    from: ['in_triage', 'qualified'],
    to: 'redirected',
    by: 'staff',
    needs: ['redirect-target', 'words'],
    answers: true,
    journal: 'friction.redirected',
  },
  withdraw: {
    from: ['draft', 'submitted', 'in_triage', 'needs_information', 'qualified'],
    to: 'withdrawn',
    by: 'proposer',
    needs: ['words'],
    answers: false,
    journal: 'friction.withdrawn',
  },
  reopen: {
    from: ['declined', 'redirected', 'resolved'],
    to: 'in_triage',
    by: 'staff',
    needs: ['words'],
    answers: true,
    journal: 'friction.reopened',
  },
  unmerge: {
    from: ['merged'],
    to: 'in_triage',
    by: 'staff',
    needs: ['words'],
    answers: true,
    journal: 'friction.unmerged',
  },
  incubate: {
    from: ['selected'],
    to: 'in_incubation',
    by: 'startup',
    needs: [],
    answers: true,
    journal: 'friction.in-incubation',
  },
  release: {
    from: ['in_incubation'],
    to: 'qualified',
    by: 'startup',
    needs: ['words'],
    answers: true,
    journal: 'friction.back-to-qualified',
  },
  resolve: {
    from: ['in_incubation'],
    to: 'resolved',
    by: 'startup',
    needs: [],
    answers: true,
    journal: 'friction.resolved',
  },
} as const satisfies Record<FrictionAct, Transition>;

/** What an act brings: checked against the table's needs. */
export interface Given {
  readonly words?: string;
  readonly declineReason?: string;
  readonly mergeTarget?: number;
  readonly redirectTarget?: number | string;
}

export type MoveRefusal = 'impossible-move' | 'words-missing' | 'target-missing';

const GIVEN: Readonly<Record<Need, (given: Given) => boolean>> = {
  words: (given) => (given.words ?? '').trim() !== '',
  'decline-reason': (given) => given.declineReason !== undefined,
  'merge-target': (given) => given.mergeTarget !== undefined,
  'redirect-target': (given) => given.redirectTarget !== undefined && given.redirectTarget !== '',
};

/** Whether the act starts from that state. */
export function canMove(state: FrictionState, act: FrictionAct): boolean {
  const transition: Transition = TRANSITIONS[act];
  return transition.from.includes(state);
}

/** The state that the act leads to; refused when it does not start from that state, or does not bring what it must. */
export function move(
  state: FrictionState,
  act: FrictionAct,
  given: Given,
): Result<FrictionState, MoveRefusal> {
  const transition: Transition = TRANSITIONS[act];
  if (!canMove(state, act)) return refuse('impossible-move');
  const missing = transition.needs.find((need) => !GIVEN[need](given));
  if (missing === undefined) return done(transition.to);
  return refuse(missing === 'words' ? 'words-missing' : 'target-missing');
}
