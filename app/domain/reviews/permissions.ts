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

/** Who reads the dossier: the parties, and everyone once it is decided. */
export function mayReadDossier(
  actor: Actor | null,
  standing: Standing,
  state: ReviewState,
): boolean {
  return state === 'decided' || isParty(actor, standing);
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
