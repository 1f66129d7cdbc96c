import type { Actor } from '../accounts/account';
import { isLive, isParty, mayWorkOn, type Standing } from '../startups/standing';

/** The team and staff plan, move and close milestones. */
export function mayLogMilestones(actor: Actor | null, standing: Standing): boolean {
  return mayWorkOn(actor, standing);
}

/** Whether a page offers to log milestones: the person may, and the startup is live. */
export function offersMilestones(actor: Actor | null, standing: Standing): boolean {
  return mayLogMilestones(actor, standing) && isLive(standing.phase);
}

/** Everyone reads what proves a reached milestone; any other file is between the parties. */
export function mayReadFile(
  actor: Actor | null,
  standing: Standing,
  file: { readonly provesReachedMilestone: boolean },
): boolean {
  return file.provesReachedMilestone || isParty(actor, standing);
}
