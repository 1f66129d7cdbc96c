import { isStaff, type Actor } from '../accounts/account';
import { isLive, mayWorkOn, type Standing } from './standing';

/** Staff open startups from selected frictions. */
export function mayOpenStartup(actor: Actor | null): boolean {
  return isStaff(actor);
}

/** Staff change phases, with a written reason when the gate does not hold. */
export function mayChangePhase(actor: Actor | null): boolean {
  return isStaff(actor);
}

/** Staff name the organisation that will run the service. */
export function mayNameOwner(actor: Actor | null): boolean {
  return isStaff(actor);
}

/** The team and staff start, prolong and end missions. */
export function mayManageTeam(actor: Actor | null, standing: Standing): boolean {
  return mayWorkOn(actor, standing);
}

/** Whether a page offers to change the team: the person may, and the startup is live. */
export function offersTeamChanges(actor: Actor | null, standing: Standing): boolean {
  return mayManageTeam(actor, standing) && isLive(standing.phase);
}
