import { addDays, type Day } from '../shared/day';
import { ANSWER_DUE_DAYS } from './answer-time';
import type { FrictionState } from './friction';

/** Views of the triage queue, as their address says. */
export const TRIAGE_VIEWS = [
  'a-prendre',
  'a-moi',
  'en-attente',
  'preselection',
  'a-noter',
  'notees',
  'en-retard',
  'toutes',
] as const;
export type TriageView = (typeof TRIAGE_VIEWS)[number];

/** What a view keeps besides its states. */
export type ViewNeed = 'mine' | 'shortlisted' | 'to-score' | 'all-scored' | 'unanswered-late';

const OPEN: readonly FrictionState[] = [
  'submitted',
  'in_triage',
  'needs_information',
  'qualified',
  'selected',
];
/** States in which a shortlisted friction is scored: established or being so, and not yet decided. */
export const SCORED_STATES: readonly FrictionState[] = [
  'in_triage',
  'needs_information',
  'qualified',
];

/** What each view shows: files in those states, of which its need is true. */
export const VIEWS: Readonly<
  Record<TriageView, { readonly states: readonly FrictionState[]; readonly need: ViewNeed | null }>
> = {
  'a-prendre': { states: ['submitted'], need: null },
  'a-moi': {
    states: ['in_triage', 'needs_information', 'qualified', 'selected'],
    need: 'mine',
  },
  'en-attente': { states: ['needs_information'], need: null },
  preselection: { states: SCORED_STATES, need: 'shortlisted' },
  'a-noter': { states: SCORED_STATES, need: 'to-score' },
  notees: { states: SCORED_STATES, need: 'all-scored' },
  'en-retard': { states: OPEN, need: 'unanswered-late' },
  toutes: { states: OPEN, need: null },
};

/** Deposits of before that day have waited too long for a first answer (`isAnswerLate` says the same of one file). */
export function lateBefore(today: Day): Day {
  return addDays(today, -ANSWER_DUE_DAYS);
}

/** States in which a staff member may take the file over from another without moving it. */
const IN_HAND: ReadonlySet<FrictionState> = new Set([
  'in_triage',
  'needs_information',
  'qualified',
  'selected',
]);

/** Whether the file changes hands without changing state: it is being examined, by somebody else. */
export function mayTakeOver(
  friction: { readonly state: FrictionState; readonly handlerId: number | null },
  staffId: number,
): boolean {
  return IN_HAND.has(friction.state) && friction.handlerId !== staffId;
}

/** Whether a file can be given to somebody: it waits to be taken, or is being examined. */
export function mayBeAssigned({ state }: { readonly state: FrictionState }): boolean {
  return state === 'submitted' || IN_HAND.has(state);
}
