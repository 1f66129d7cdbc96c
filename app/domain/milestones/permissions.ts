import { isAdmin, isStaff, type Actor } from '../accounts/account';
import { isLive, isParty, mayWorkOn, type Standing } from '../startups/standing';
import type { LogAudience } from './log';

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

/** The parties comment a milestone, also after its startup's life, and nobody else reads what they say. */
export function mayComment(actor: Actor | null, standing: Standing): boolean {
  return isParty(actor, standing);
}

/** The team and staff write the log. */
export function mayWriteLog(actor: Actor | null, standing: Standing): boolean {
  return mayWorkOn(actor, standing);
}

/** Everyone reads a line of the log, except one that its author kept between the parties. */
export function mayReadLogLine(
  actor: Actor | null,
  standing: Standing,
  line: { readonly audience: LogAudience },
): boolean {
  return line.audience === 'everyone' || isParty(actor, standing);
}

/** Its author alone changes a line, while they are of the team or of staff. */
export function mayEditLogLine(
  actor: Actor | null,
  standing: Standing,
  line: { readonly authorId: number },
): boolean {
  return mayWriteLog(actor, standing) && actor?.id === line.authorId;
}

/** The team and staff follow indicators and weigh the friction again. */
export function mayMeasure(actor: Actor | null, standing: Standing): boolean {
  return mayWorkOn(actor, standing);
}

/** The team and staff answer the standards. */
export function mayAnswerStandards(actor: Actor | null, standing: Standing): boolean {
  return mayWorkOn(actor, standing);
}

/** Staff and administrators bring a new version of the standards. */
export function mayImportStandards(actor: Actor | null): boolean {
  return isStaff(actor) || isAdmin(actor);
}

/** Administrators say whose statistics are read. */
export function mayChangeStatsHosts(actor: Actor | null): boolean {
  return isAdmin(actor);
}
