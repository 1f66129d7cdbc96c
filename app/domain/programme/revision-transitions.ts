import type { RevisionState } from './revision';

/** How a revision may go from one state to another; adopted, it is an edition and stays as it is. */
export const REVISION_TRANSITIONS = {
  draft: ['under_consultation'],
  under_consultation: ['draft', 'adopted'],
  adopted: [],
} as const satisfies Record<RevisionState, readonly RevisionState[]>;

/** Whether a revision may still go there. */
export function mayBecome(from: RevisionState, to: RevisionState): boolean {
  const next: readonly RevisionState[] = REVISION_TRANSITIONS[from];
  return next.includes(to);
}
