import { isStaff, type Actor } from '../accounts/account';
import { COLLEGES, type College } from './programme';
import type { RevisionState } from './revision';

/** Who proposes a change: anyone signed in. */
export function mayProposeChange(actor: Actor | null): boolean {
  return actor !== null;
}

/** Who reads a proposed change and its answer: its author and staff, and every agent once it is gathered. */
export function mayReadProposal(
  actor: Actor | null,
  proposal: { readonly proposedById: number; readonly state: string },
): boolean {
  if (actor === null) return false;
  return isStaff(actor) || actor.id === proposal.proposedById || proposal.state === 'gathered';
}

/** Who gathers proposed changes, or says why not. */
export function mayAnswerProposals(actor: Actor | null): boolean {
  return isStaff(actor);
}

/** Who prepares a revision, opens and closes its consultation, and publishes the edition that both colleges approved. */
export function mayPrepareRevision(actor: Actor | null): boolean {
  return isStaff(actor);
}

/** Who reads a revision: agents while it is drafted, everyone from its consultation on. */
export function mayReadRevision(actor: Actor | null, state: RevisionState): boolean {
  return state !== 'draft' || actor !== null;
}

/** Who comments on a text under consultation: anyone signed in. */
export function mayComment(actor: Actor | null): boolean {
  return actor !== null;
}

/** The college that the person votes for: their own, and none but it. */
export function collegeOf(actor: Actor | null): College | null {
  return COLLEGES.find((college) => actor?.roles.includes(college)) ?? null;
}

/** What a person may do on a revision's page now. */
export interface RevisionRights {
  readonly prepare: boolean;
  readonly comment: boolean;
  /** The college that they may vote for. */
  readonly vote: College | null;
  readonly adopt: boolean;
}
