import { actsFor, isStaff, type Actor } from '../accounts/account';
import { addDays, type Day } from '../shared/day';
import { LIVE_PHASES, type Phase } from './phase';

/** Nobody is locked out by a date: for that many days after a mission its person still reads the startup (issue 4, §1). */
export const READING_DAYS = 30;

/** Who stands how to a startup today: what permissions on it and on all that hangs on it are decided from. */
export interface Standing {
  readonly startupId: number;
  readonly slug: string;
  readonly phase: Phase;
  readonly ownerId: number | null;
  /** People on mission today. */
  readonly teamIds: readonly number[];
  readonly intrapreneurIds: readonly number[];
  /** People not on mission today whose mission ended so lately that they still read (`READING_DAYS`). */
  readonly formerTeamIds: readonly number[];
  readonly formerIntrapreneurIds: readonly number[];
  /** Whoever signed an engagement that has not ended. */
  readonly sponsorIds: readonly number[];
  /** Organisations of the sponsors: they fund it. */
  readonly funderIds: readonly number[];
}

const LIVE: ReadonlySet<Phase> = new Set(LIVE_PHASES);

/** Whether a startup in that phase is live: its team works and its friction is in incubation. */
export function isLive(phase: Phase): boolean {
  return LIVE.has(phase);
}

/** The first day after the days of reading that follow a mission. */
export function readsUntil(endsOn: Day): Day {
  return addDays(endsOn, READING_DAYS);
}

/** Whether a mission that ended (`endsOn`: first day away) is so recent that its person still reads. */
export function isRecentlyOver(endsOn: Day | null, today: Day): boolean {
  return endsOn !== null && endsOn <= today && today < readsUntil(endsOn);
}

/** Whether the person is on mission on the startup today. */
export function isOnTeam(actor: Actor | null, standing: Standing): boolean {
  return actor !== null && standing.teamIds.includes(actor.id);
}

/** Whether the person's mission on it ended in the last thirty days. */
export function wasOnTeam(actor: Actor | null, standing: Standing): boolean {
  return actor !== null && standing.formerTeamIds.includes(actor.id);
}

/** Whether the person is its intrapreneur today. */
export function isIntrapreneur(actor: Actor | null, standing: Standing): boolean {
  return actor !== null && standing.intrapreneurIds.includes(actor.id);
}

/** Whether the person decides an organisation's investment in it. */
export function isSponsor(actor: Actor | null, standing: Standing): boolean {
  return actor !== null && standing.sponsorIds.includes(actor.id);
}

/** Whether the person acts for the organisation that will run the service. */
export function isOwnersAgent(actor: Actor | null, standing: Standing): boolean {
  return actsFor(actor, standing.ownerId);
}

/** Whether the person is of its team or of staff: who logs milestones, evidence and the dossier. */
export function mayWorkOn(actor: Actor | null, standing: Standing): boolean {
  return isStaff(actor) || isOnTeam(actor, standing);
}

/** Whether the person reads what is between the parties (ledger lines, checklist): team (and for thirty days who left it), sponsors, the owner's agents and staff. */
export function isParty(actor: Actor | null, standing: Standing): boolean {
  return (
    mayWorkOn(actor, standing) ||
    wasOnTeam(actor, standing) ||
    isSponsor(actor, standing) ||
    isOwnersAgent(actor, standing)
  );
}

/** Whoever gives the team's word: its intrapreneurs, or everybody on it when it has none. */
export function speakersOf({ intrapreneurIds, teamIds }: Standing): readonly number[] {
  return intrapreneurIds.length > 0 ? intrapreneurIds : teamIds;
}
