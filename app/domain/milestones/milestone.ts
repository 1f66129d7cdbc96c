/** States of a milestone; late is not a state but `planned` after its day. */
export const MILESTONE_STATES = ['planned', 'reached', 'missed', 'cancelled'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/** What proves that a milestone is reached. */
export const EVIDENCE_KINDS = ['link', 'figure', 'file'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
