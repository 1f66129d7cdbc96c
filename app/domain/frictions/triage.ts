import type { FrictionState } from './friction';

/** Views of the triage queue, as their address says. */
export const TRIAGE_VIEWS = ['a-prendre', 'a-moi', 'en-attente', 'qualifiees', 'toutes'] as const;
export type TriageView = (typeof TRIAGE_VIEWS)[number];

/** What each view shows; `mine` keeps those that the staff member has in hand. */
export const VIEW_STATES: Readonly<
  Record<TriageView, { readonly states: readonly FrictionState[]; readonly mine: boolean }>
> = {
  'a-prendre': { states: ['submitted'], mine: false },
  'a-moi': {
    states: ['in_triage', 'needs_information', 'qualified', 'selected'],
    mine: true,
  },
  'en-attente': { states: ['needs_information'], mine: false },
  qualifiees: { states: ['qualified', 'selected'], mine: false },
  toutes: {
    states: ['submitted', 'in_triage', 'needs_information', 'qualified', 'selected'],
    mine: false,
  },
};

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
