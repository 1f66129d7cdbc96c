import { actsFor, isStaff, type Actor } from '../accounts/account';
import {
  isIntrapreneur,
  isOwnersAgent,
  isParty,
  isSponsor,
  mayWorkOn,
  type Standing,
} from '../startups/standing';
import type { Party } from './handover';

/** Who prepares it, gives evidence and takes it up again after a refusal: the team and staff. */
export function mayGive(actor: Actor | null, standing: Standing): boolean {
  return mayWorkOn(actor, standing);
}

/** Who accepts, reopens, refuses and records the deliberation: the agents of the organisation that receives. */
export function mayReceive(actor: Actor | null, receiverId: number): boolean {
  return actsFor(actor, receiverId);
}

/** Who reads the evidence; its state and signatures are public. */
export function mayReadEvidence(
  actor: Actor | null,
  standing: Standing,
  receiverId: number,
): boolean {
  return isParty(actor, standing) || mayReceive(actor, receiverId);
}

/** Who signs for which party: its intrapreneur or a sponsor gives, an agent entitled to sign for the receiver receives. */
export function maySignFor(
  actor: Actor | null,
  standing: Standing,
  receiverId: number,
  party: Party,
): boolean {
  return SIGNERS[party](actor, standing, receiverId);
}

const SIGNERS: Readonly<
  Record<Party, (actor: Actor | null, standing: Standing, receiverId: number) => boolean>
> = {
  giving: (actor, standing) => isIntrapreneur(actor, standing) || isSponsor(actor, standing),
  receiving: (actor, _, receiverId) => mayReceive(actor, receiverId) && actor?.maySign === true,
};

/** Who edits the checklist's template: staff. */
export function mayEditTemplate(actor: Actor | null): boolean {
  return isStaff(actor);
}

/** Who reads and comments on the plan for the years after: the parties. */
export function mayReadPlan(actor: Actor | null, standing: Standing): boolean {
  return isParty(actor, standing);
}

/** Who approves it: the agents of the organisation that will run the service. */
export function mayApprovePlan(actor: Actor | null, standing: Standing): boolean {
  return isOwnersAgent(actor, standing);
}
