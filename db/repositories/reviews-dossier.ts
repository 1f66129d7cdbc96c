import { and, asc, eq, gt, isNull, lte, ne, or } from 'drizzle-orm';
import type { MilestoneState } from '../../app/domain/milestones/milestone';
import type { FrictionTold, MemberTold } from '../../app/domain/reviews/dossier-facts';
import type { Day } from '../../app/domain/shared/day';
import type { Phase } from '../../app/domain/startups/phase';
import type { Reader } from '../client';
import { account } from '../schema/accounts';
import { friction } from '../schema/frictions';
import { milestone, milestoneMove } from '../schema/milestones';
import { mission, startupFriction, startupPhase } from '../schema/startups';

/** The frictions that a startup answers. */
export async function frictionsInDossier(
  reader: Reader,
  startupId: number,
): Promise<readonly FrictionTold[]> {
  return reader
    .select({
      id: friction.id,
      title: friction.title,
      sufferers: friction.sufferers,
      peoplePerYear: friction.peoplePerYear,
      minutesEach: friction.minutesEach,
      eurosEachCents: friction.eurosEachCents,
      evidenceSource: friction.evidenceSource,
    })
    .from(startupFriction)
    .innerJoin(friction, eq(friction.id, startupFriction.frictionId))
    .where(eq(startupFriction.startupId, startupId))
    .orderBy(asc(friction.id));
}

/** Who was on mission on that day. */
export async function teamInDossier(
  reader: Reader,
  startupId: number,
  on: Day,
): Promise<readonly MemberTold[]> {
  return reader
    .select({
      accountId: mission.accountId,
      role: mission.role,
      daysPerWeek: mission.daysPerWeek,
      since: mission.startsOn,
    })
    .from(mission)
    .innerJoin(account, eq(account.id, mission.accountId))
    .where(
      and(
        eq(mission.startupId, startupId),
        lte(mission.startsOn, on),
        or(isNull(mission.endsOn), gt(mission.endsOn, on)),
      ),
    )
    .orderBy(asc(mission.startsOn), asc(account.name));
}

/** A phase with the instant at which it was opened. */
export interface PhaseInDossier {
  readonly phase: Phase;
  readonly startsOn: Day;
  readonly openedAt: Date;
}

/** The phases of a startup, in their order. */
export async function phasesInDossier(
  reader: Reader,
  startupId: number,
): Promise<readonly PhaseInDossier[]> {
  return reader
    .select({
      phase: startupPhase.phase,
      startsOn: startupPhase.startsOn,
      openedAt: startupPhase.openedAt,
    })
    .from(startupPhase)
    .where(eq(startupPhase.startupId, startupId))
    .orderBy(asc(startupPhase.sequence));
}

/** A milestone with its evidence and every time it was moved, oldest first. */
export interface MilestoneInDossier {
  readonly id: number;
  readonly title: string;
  readonly state: MilestoneState;
  readonly dueOn: Day;
  readonly createdAt: Date;
  readonly closedOn: Day | null;
  readonly evidenceFigure: number | null;
  readonly evidenceUnit: string | null;
  readonly evidenceUrl: string | null;
  readonly evidenceNote: string | null;
  readonly moves: readonly { readonly fromDueOn: Day; readonly at: Date }[];
}

/** The milestones of a startup that were not cancelled, by their day. */
export async function milestonesInDossier(
  reader: Reader,
  startupId: number,
): Promise<readonly MilestoneInDossier[]> {
  const rows = await reader
    .select({
      id: milestone.id,
      title: milestone.title,
      state: milestone.state,
      dueOn: milestone.dueOn,
      createdAt: milestone.createdAt,
      closedOn: milestone.closedOn,
      evidenceFigure: milestone.evidenceFigure,
      evidenceUnit: milestone.evidenceUnit,
      evidenceUrl: milestone.evidenceUrl,
      evidenceNote: milestone.evidenceNote,
    })
    .from(milestone)
    .where(and(eq(milestone.startupId, startupId), ne(milestone.state, 'cancelled')))
    .orderBy(asc(milestone.dueOn), asc(milestone.id));
  const moves = await reader
    .select({
      milestoneId: milestoneMove.milestoneId,
      fromDueOn: milestoneMove.fromDueOn,
      at: milestoneMove.at,
    })
    .from(milestoneMove)
    .innerJoin(milestone, eq(milestone.id, milestoneMove.milestoneId))
    .where(eq(milestone.startupId, startupId))
    .orderBy(asc(milestoneMove.id));
  return rows.map((row) => ({
    ...row,
    moves: moves.filter((move) => move.milestoneId === row.id),
  }));
}
