import { isAdmin, isStaff, type Actor } from '../accounts/account';
import { isIntrapreneur, isLive, isOnTeam, isParty, mayWorkOn, type Standing } from './standing';

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

/** The team and staff keep its name, pitch and service's address right. */
export function mayEditStartup(actor: Actor | null, standing: Standing): boolean {
  return mayWorkOn(actor, standing);
}

/** The team starts and prolongs missions: nobody joins it without its word. */
export function mayManageTeam(actor: Actor | null, standing: Standing): boolean {
  return isOnTeam(actor, standing);
}

/** Staff who are not of the team propose somebody to it, or that somebody stay longer. */
export function mayProposeMission(actor: Actor | null, standing: Standing): boolean {
  return isStaff(actor) && standing.teamIds.length > 0 && !isOnTeam(actor, standing);
}

/** While nobody is on mission there is no team to ask: staff's word suffices, with a written reason. */
export function mayFormTeam(actor: Actor | null, standing: Standing): boolean {
  return isStaff(actor) && standing.teamIds.length === 0;
}

/** The team's word on a proposal is its intrapreneur's, or any member's when it has none. */
export function mayAnswerProposal(actor: Actor | null, standing: Standing): boolean {
  return standing.intrapreneurIds.length > 0
    ? isIntrapreneur(actor, standing)
    : isOnTeam(actor, standing);
}

/** A proposal and what became of it are read by the parties, and by the person whom it concerns. */
export function mayReadProposal(
  actor: Actor | null,
  standing: Standing,
  accountId: number,
): boolean {
  return actor !== null && (isParty(actor, standing) || actor.id === accountId);
}

/** The team and staff end missions, call off those to come and correct their facts: that puts nobody on a team. */
export function mayCorrectMission(actor: Actor | null, standing: Standing): boolean {
  return mayWorkOn(actor, standing);
}

/** A mission that ended lately is prolonged by the intrapreneur, be it their own that ended; without one, by any member. */
export function mayProlongAfterEnd(actor: Actor | null, standing: Standing): boolean {
  if (actor === null) return false;
  const { intrapreneurIds, formerIntrapreneurIds } = standing;
  if (intrapreneurIds.length > 0) return intrapreneurIds.includes(actor.id);
  return formerIntrapreneurIds.includes(actor.id) || isOnTeam(actor, standing);
}

/** Whether a page offers to change the team: the person may in some manner, and the startup is live. */
export function offersTeamChanges(actor: Actor | null, standing: Standing): boolean {
  return mayCorrectMission(actor, standing) && isLive(standing.phase);
}

/** Staff record a sponsor's engagement, end one, and answer those that the team proposes. */
export function mayEngageSponsor(actor: Actor | null): boolean {
  return isStaff(actor);
}

/** The team proposes a further sponsor; staff confirm. */
export function mayProposeSponsor(actor: Actor | null, standing: Standing): boolean {
  return isOnTeam(actor, standing) && !isStaff(actor);
}

/** Staff say which incubators carry a startup. */
export function mayChangeIncubators(actor: Actor | null): boolean {
  return isStaff(actor);
}

/** Administrators keep the list of incubators, and say whose each staff member is. */
export function mayKeepIncubators(actor: Actor | null): boolean {
  return isAdmin(actor);
}
