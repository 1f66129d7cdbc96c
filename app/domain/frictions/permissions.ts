import { actsFor, isStaff, type Actor } from '../accounts/account';
import type { FileAudience } from '../files/audience';
import type { Side } from './conversation';
import type { FrictionState } from './friction';
import { SCORED_STATES } from './triage';
import { canMove, TRANSITIONS, type FrictionAct, type Transition } from './transitions';

/** What permissions on a friction are decided from. */
export interface FrictionStanding {
  readonly state: FrictionState;
  readonly authorId: number;
  readonly organisationId: number | null;
  readonly submittedAt: Date | null;
  readonly publicSince: Date | null;
}

const PROPOSER_EDITS: ReadonlySet<FrictionState> = new Set([
  'draft',
  'submitted',
  'needs_information',
]);
const STAFF_EDITS: ReadonlySet<FrictionState> = new Set([
  'submitted',
  'in_triage',
  'needs_information',
]);
/** Open to « nous aussi »: submitted, and neither closed nor answered for good. */
const SUPPORTABLE: ReadonlySet<FrictionState> = new Set([
  'submitted',
  'in_triage',
  'needs_information',
  'qualified',
  'selected',
  'in_incubation',
]);

/** Open to pieces: until it is closed or answered for good. */
const ATTACHABLE: ReadonlySet<FrictionState> = new Set(['draft', ...SUPPORTABLE]);

/** Whether the person is on the proposing side: who acts for its organisation, and the author alone until it is submitted. */
export function isProposer(actor: Actor | null, friction: FrictionStanding): boolean {
  if (actsFor(actor, friction.organisationId)) return true;
  return friction.submittedAt === null && actor?.id === friction.authorId;
}

/** Drafts: their author and confirmed colleagues; signed-in agents from submitted; everyone once public. */
export function mayRead(actor: Actor | null, friction: FrictionStanding): boolean {
  if (friction.publicSince !== null) return true;
  if (friction.submittedAt !== null) return actor !== null;
  return isProposer(actor, friction);
}

/** The proposing side until triage and while it is asked for more; staff while they examine it. */
export function mayEdit(actor: Actor | null, friction: FrictionStanding): boolean {
  if (isStaff(actor) && STAFF_EDITS.has(friction.state)) return true;
  return isProposer(actor, friction) && PROPOSER_EDITS.has(friction.state);
}

/** Staff, on whatever was submitted. */
export function mayTriage(actor: Actor | null, friction: FrictionStanding): boolean {
  return isStaff(actor) && friction.submittedAt !== null;
}

/** Who may do that act, whatever the state: the table says whose it is, and staff may act for a proposer once it is submitted. */
export function mayDo(actor: Actor | null, friction: FrictionStanding, act: FrictionAct): boolean {
  const { by }: Transition = TRANSITIONS[act];
  if (by === 'startup') return false;
  return mayTriage(actor, friction) || (by === 'proposer' && isProposer(actor, friction));
}

/** Whether a page offers that act now: the person may, and the state allows it. */
export function isOffered(
  actor: Actor | null,
  friction: FrictionStanding,
  act: FrictionAct,
): boolean {
  return mayDo(actor, friction, act) && canMove(friction.state, act);
}

/** Its proposing side, and staff once it is submitted, until it is selected. */
export function mayWithdraw(actor: Actor | null, friction: FrictionStanding): boolean {
  return isOffered(actor, friction, 'withdraw');
}

/** Why a person who may read the friction may not say « nous aussi » in the name of their organisation; null when they may. */
export function obstacleToSupport(
  actor: Actor,
  friction: FrictionStanding,
): 'unconfirmed' | 'own-organisation' | 'not-open' | null {
  if (!actsFor(actor, actor.organisationId)) return 'unconfirmed';
  if (actor.organisationId === friction.organisationId) return 'own-organisation';
  return SUPPORTABLE.has(friction.state) ? null : 'not-open';
}

/** Whoever is confirmed in another organisation than the proposer's, while the friction is open. */
export function maySupport(actor: Actor | null, friction: FrictionStanding): boolean {
  return actor !== null && mayRead(actor, friction) && obstacleToSupport(actor, friction) === null;
}

/** Whoever is confirmed in the organisation that said « nous aussi », while the friction, or the one that it was merged into, is on its way. */
export function mayAmendSupport(
  actor: Actor | null,
  friction: FrictionStanding,
  supporterId: number,
): boolean {
  if (!actsFor(actor, supporterId) || !mayRead(actor, friction)) return false;
  return SUPPORTABLE.has(friction.state) || friction.state === 'merged';
}

/** Whom to call about a « nous aussi » is for that organisation and for staff, never for the proposer or the public. */
export function mayReadContact(actor: Actor | null, supporterId: number): boolean {
  return isStaff(actor) || actsFor(actor, supporterId);
}

/** Any signed-in person, once it is submitted. */
export function mayFollow(actor: Actor | null, friction: FrictionStanding): boolean {
  return actor !== null && friction.submittedAt !== null && mayRead(actor, friction);
}

/** What a decision will need (sponsor, freed agent, budget line) may name people: the proposing side and staff only. */
export function mayReadCommitments(actor: Actor | null, friction: FrictionStanding): boolean {
  return isProposer(actor, friction) || mayTriage(actor, friction);
}

/** Staff put a friction on the shortlist, or take it off, while it is examined or qualified. */
export function mayShortlist(actor: Actor | null, friction: FrictionStanding): boolean {
  return mayTriage(actor, friction) && SCORED_STATES.includes(friction.state);
}

/** Its reviewers score a shortlisted friction while it is examined or qualified. */
export function mayScore(
  actor: Actor | null,
  friction: FrictionStanding,
  jury: { readonly shortlisted: boolean; readonly reviewerIds: readonly number[] },
): boolean {
  return (
    actor !== null &&
    jury.shortlisted &&
    jury.reviewerIds.includes(actor.id) &&
    mayShortlist(actor, friction)
  );
}

/** The proposing side, and staff once it is submitted: who adds, shares and removes pieces. */
export function mayHandlePieces(actor: Actor | null, friction: FrictionStanding): boolean {
  return isProposer(actor, friction) || mayTriage(actor, friction);
}

/** Whether pieces may still be added or removed in that state. */
export function isOpenToPieces(state: FrictionState): boolean {
  return ATTACHABLE.has(state);
}

/** A shared piece goes to whoever reads the friction; any other to the parties (proposing side, staff, the teams that answer it). */
export function mayReadAttachment(
  actor: Actor | null,
  friction: FrictionStanding,
  piece: { readonly audience: FileAudience; readonly isParty: boolean },
): boolean {
  return mayRead(actor, friction) && (piece.audience === 'readers' || piece.isParty);
}

/** The side from which the person writes in the conversation: staff on whatever was submitted, else its proposing side; null for anybody else. */
export function sideOf(actor: Actor | null, friction: FrictionStanding): Side | null {
  if (friction.submittedAt === null) return null;
  if (mayTriage(actor, friction)) return 'staff';
  return isProposer(actor, friction) ? 'proposer' : null;
}

/** Internal notes and the opinions of others: staff alone, never the proposing side. */
export function mayReadNotes(actor: Actor | null, friction: FrictionStanding): boolean {
  return mayTriage(actor, friction);
}

/** Every text that the fields took, commitments included: the proposing side and staff only, once it is submitted. */
export function mayReadHistory(actor: Actor | null, friction: FrictionStanding): boolean {
  return friction.submittedAt !== null && mayReadCommitments(actor, friction);
}

/** Answer templates: staff. */
export function mayManageTemplates(actor: Actor | null): boolean {
  return isStaff(actor);
}
