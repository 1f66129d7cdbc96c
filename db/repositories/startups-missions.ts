import { asc, eq } from 'drizzle-orm';
import type { Day } from '../../app/domain/shared/day';
import type { Stay } from '../../app/domain/startups/team';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { organisation } from '../schema/organisations';
import { mission } from '../schema/startups';

/** A mission as it is recorded, with who it is. */
export interface MissionRecord extends Stay {
  readonly id: number;
  readonly daysPerWeek: number;
  readonly name: string;
  readonly organisationName: string | null;
}

/** Every mission of a startup, past ones too, oldest first. */
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
      name: account.name,
      organisationName: organisation.name,
    })
    .from(mission)
    .innerJoin(account, eq(account.id, mission.accountId))
    .leftJoin(organisation, eq(organisation.id, account.organisationId))
    .where(eq(mission.startupId, startupId))
    .orderBy(asc(mission.startsOn), asc(mission.id));
}

/** A stay to begin. */
export interface NewMission extends Stay {
  readonly startupId: number;
  readonly daysPerWeek: number;
}

/** Begins a mission; its id. */
export async function insertMission(tx: Tx, stay: NewMission): Promise<number> {
  const { startupId, accountId, role, daysPerWeek, startsOn, endsOn, outOfBandReason } = stay;
  const row = { startupId, accountId, role, daysPerWeek, startsOn, endsOn, outOfBandReason };
  const [inserted] = await tx.insert(mission).values(row).returning({ id: mission.id });
  if (!inserted) throw new Error('an inserted mission answers its id');
  return inserted.id;
}

/** Changes the first day no longer on the team (null: open), and the reason for being there beyond the band. */
export async function saveMissionEnd(
  tx: Tx,
  missionId: number,
  end: { readonly endsOn: Day | null; readonly outOfBandReason: string | null },
): Promise<void> {
  await tx.update(mission).set(end).where(eq(mission.id, missionId));
}
