import { isStaff, type Actor } from '../accounts/account';
import { isParty, isSponsor, mayWorkOn, type Standing } from '../startups/standing';
import type { ReviewState } from './review';

/** Who plans and cancels committees. */
export function mayPlanReview(actor: Actor | null): boolean {
  return isStaff(actor);
}

/** Who writes what the team asks, and the impact grid. */
export function mayPrepareReview(actor: Actor | null, standing: Standing): boolean {
  return mayWorkOn(actor, standing);
}

/** Who records the decision: a sponsor their own, staff a sponsor's in their name. */
export function mayDecideReview(actor: Actor | null, standing: Standing): boolean {
  return isSponsor(actor, standing) || isStaff(actor);
}

/** Who reads the dossier and what is said around it: the parties, whoever was invited to give an opinion, and everyone once it is decided. */
export function mayReadDossier(
  actor: Actor | null,
  standing: Standing,
  state: ReviewState,
  isInvited: boolean,
): boolean {
  return state === 'decided' || isParty(actor, standing) || (actor !== null && isInvited);
}

/** Who asks a question beforehand: whoever will decide, and staff. */
export function mayAskQuestion(actor: Actor | null, standing: Standing): boolean {
  return mayDecideReview(actor, standing);
}

/** Who answers a question: the team, or staff for it. */
export function mayAnswerQuestion(actor: Actor | null, standing: Standing): boolean {
  return mayWorkOn(actor, standing);
}

/** Who invites a member of the network to give an opinion. */
export function mayInviteOpinion(actor: Actor | null, standing: Standing): boolean {
  return mayWorkOn(actor, standing);
}

/** Who gives an opinion: staff and whoever was invited, unless they decide or work on it themselves. */
export function mayGiveOpinion(
  actor: Actor | null,
  standing: Standing,
  isInvited: boolean,
): boolean {
  if (actor === null || decidesOrWorksOn(actor.id, standing)) return false;
  return isStaff(actor) || isInvited;
}

/** Whether a person's word is heard elsewhere than among the opinions: the sponsors decide, and the team asks. */
export function decidesOrWorksOn(accountId: number, standing: Standing): boolean {
  return standing.sponsorIds.includes(accountId) || standing.teamIds.includes(accountId);
}

/**
 * In whose name a decision is recorded: a sponsor's own, or the one whom staff name; null when nobody entitled is named.
 */
export function decidingSponsor(
  actor: Actor,
  standing: Standing,
  named: number | null,
): number | null {
  if (isStaff(actor) && named !== null) {
    return standing.sponsorIds.includes(named) ? named : null;
  }
  return isSponsor(actor, standing) ? actor.id : null;
}
