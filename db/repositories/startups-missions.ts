import { and, asc, eq, gt, isNull, or } from 'drizzle-orm';
import type { Day } from '../../app/domain/shared/day';
import type { EmployerKind } from '../../app/domain/startups/mission';
import type { Stay } from '../../app/domain/startups/team';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { organisation } from '../schema/organisations';
import { mission } from '../schema/startups';

/** A mission as it is recorded, with who it is. */
export interface MissionRecord extends Stay {
  readonly id: number;
  readonly daysPerWeek: number;
  readonly employerKind: EmployerKind | null;
  readonly employerName: string | null;
  /** Why staff began it by their own word, while nobody was on the team. */
  readonly withoutTeamReason: string | null;
  readonly name: string;
  readonly organisationName: string | null;
}

/** Every mission of a startup, past ones too, oldest first; those that were called off before they began are left out. */
export async function missionsOf(
  reader: Reader,
  startupId: number,
): Promise<readonly MissionRecord[]> {
  return reader
    .select({
      id: mission.id,
      accountId: mission.accountId,
      role: mission.role,
      daysPerWeek: mission.daysPerWeek,
      startsOn: mission.startsOn,
      endsOn: mission.endsOn,
      outOfBandReason: mission.outOfBandReason,
      employerKind: mission.employerKind,
      employerName: mission.employerName,
      withoutTeamReason: mission.withoutTeamReason,
      name: account.name,
      organisationName: organisation.name,
    })
    .from(mission)
    .innerJoin(account, eq(account.id, mission.accountId))
    .leftJoin(organisation, eq(organisation.id, account.organisationId))
    .where(
      and(
        eq(mission.startupId, startupId),
        or(isNull(mission.endsOn), gt(mission.endsOn, mission.startsOn)),
      ),
    )
    .orderBy(asc(mission.startsOn), asc(mission.id));
}

/** A stay to begin. */
export interface NewMission extends Stay {
  readonly startupId: number;
  readonly daysPerWeek: number;
  readonly employerKind: EmployerKind | null;
  readonly employerName: string | null;
  readonly withoutTeamReason: string | null;
}

/** Begins a mission; its id. */
export async function insertMission(tx: Tx, stay: NewMission): Promise<number> {
  const [inserted] = await tx.insert(mission).values(stay).returning({ id: mission.id });
  if (!inserted) throw new Error('an inserted mission answers its id');
  return inserted.id;
}

/** Corrects what a mission is made of; its days stay. */
export async function saveMissionFacts(
  tx: Tx,
  missionId: number,
  facts: Pick<NewMission, 'daysPerWeek' | 'employerKind' | 'employerName'>,
): Promise<void> {
  await tx.update(mission).set(facts).where(eq(mission.id, missionId));
}

/** Changes the first day no longer on the team (null: open), and the reason for being there beyond the band. */
export async function saveMissionEnd(
  tx: Tx,
  missionId: number,
  end: { readonly endsOn: Day | null; readonly outOfBandReason: string | null },
): Promise<void> {
  await tx.update(mission).set(end).where(eq(mission.id, missionId));
}
