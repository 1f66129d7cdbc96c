import type { Day } from '../shared/day';

/** States of a milestone; late is not a state but `planned` after its day. */
export const MILESTONE_STATES = ['planned', 'reached', 'missed', 'cancelled'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/** What proves that a milestone is reached. */
export const EVIDENCE_KINDS = ['link', 'figure', 'file', 'log'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What happens to a milestone, and from and to which state: everything else is refused. */
export const MILESTONE_TRANSITIONS = {
  move: { from: 'planned', to: 'planned' },
  reach: { from: 'planned', to: 'reached' },
  miss: { from: 'planned', to: 'missed' },
  cancel: { from: 'planned', to: 'cancelled' },
} as const satisfies Record<string, { from: MilestoneState; to: MilestoneState }>;
export type MilestoneAct = keyof typeof MILESTONE_TRANSITIONS;

/** Whether the act starts from that state. */
export function canDo(state: MilestoneState, act: MilestoneAct): boolean {
  return MILESTONE_TRANSITIONS[act].from === state;
}

/** Whether a milestone is late: still planned after its day. */
export function isLate(
  milestone: { readonly state: MilestoneState; readonly dueOn: Day },
  today: Day,
): boolean {
  return milestone.state === 'planned' && milestone.dueOn < today;
}
