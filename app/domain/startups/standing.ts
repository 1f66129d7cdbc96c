import { actsFor, isStaff, type Actor } from '../accounts/account';
import { LIVE_PHASES, type Phase } from './phase';

/** Who stands how to a startup today: what permissions on it and on all that hangs on it are decided from. */
export interface Standing {
  readonly startupId: number;
  readonly slug: string;
  readonly phase: Phase;
  readonly ownerId: number | null;
  /** People on mission today. */
  readonly teamIds: readonly number[];
  readonly intrapreneurIds: readonly number[];
  /** Whoever signed an engagement. */
  readonly sponsorIds: readonly number[];
  /** Organisations of the sponsors: they fund it. */
  readonly funderIds: readonly number[];
}

const LIVE: ReadonlySet<Phase> = new Set(LIVE_PHASES);

/** Whether a startup in that phase is live: its team works and its friction is in incubation. */
export function isLive(phase: Phase): boolean {
  return LIVE.has(phase);
}

/** Whether the person is on mission on the startup today. */
export function isOnTeam(actor: Actor | null, standing: Standing): boolean {
  return actor !== null && standing.teamIds.includes(actor.id);
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

/** Whether the person is of its team or of staff: who logs milestones, missions, evidence and the dossier. */
export function mayWorkOn(actor: Actor | null, standing: Standing): boolean {
  return isStaff(actor) || isOnTeam(actor, standing);
}

/** Whether the person reads what is between the parties (ledger lines, checklist): team, sponsors, the owner's agents and staff. */
export function isParty(actor: Actor | null, standing: Standing): boolean {
  return mayWorkOn(actor, standing) || isSponsor(actor, standing) || isOwnersAgent(actor, standing);
}
