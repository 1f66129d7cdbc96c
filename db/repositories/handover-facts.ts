import { eq, sql } from 'drizzle-orm';
import type { AgreedMission } from '../../app/domain/handover/agreement';
import type { Day } from '../../app/domain/shared/day';
import { rowsOf, type Reader } from '../client';
import { storedFile } from '../schema/files';
import { organisation } from '../schema/organisations';
import { startup } from '../schema/startups';

/** What an agreement says of a startup, of its incubator and of whoever receives it. */
export async function startupAgreed(reader: Reader, startupId: number, receiverId: number) {
  const [about] = await reader
    .select({
      name: startup.name,
      pitch: startup.pitch,
      serviceUrl: startup.serviceUrl,
      openedOn: startup.openedOn,
      incubatorName: organisation.name,
    })
    .from(startup)
    .innerJoin(organisation, eq(organisation.id, startup.incubatorId))
    .where(eq(startup.id, startupId));
  const [receiver] = await reader
    .select({ name: organisation.name, siren: organisation.siren })
    .from(organisation)
    .where(eq(organisation.id, receiverId));
  if (!about || !receiver) throw new Error(`startup ${startupId} has no incubator or receiver`);
  return { ...about, receiver };
}

/** The frictions that it answers, by number. */
export async function frictionsAgreed(
  reader: Reader,
  startupId: number,
): Promise<{ id: number; title: string }[]> {
  return rowsOf(
    reader,
    sql`select friction.id, friction.title from startup_friction join friction on friction.id = friction_id
        where startup_id = ${startupId} order by friction.id`,
  );
}

/** Its sponsors, with the organisation that each commits. */
export async function sponsorsAgreed(
  reader: Reader,
  startupId: number,
): Promise<{ accountId: number; organisationName: string }[]> {
  return rowsOf(
    reader,
    sql`select distinct sponsor_id as "accountId", organisation.name as "organisationName"
        from engagement join organisation on organisation.id = organisation_id
        where startup_id = ${startupId} order by sponsor_id, organisation.name`,
  );
}

/** Stays on the team that had not ended on a day: fixed by it, so that time passing changes nothing. */
export async function teamAgreed(
  reader: Reader,
  startupId: number,
  on: Day,
): Promise<AgreedMission[]> {
  return rowsOf(
    reader,
    sql`select account_id as "accountId", role, days_per_week::float8 as "daysPerWeek",
          starts_on::text as "startsOn", ends_on::text as "endsOn"
        from mission where startup_id = ${startupId} and starts_on <= ${on} and (ends_on is null or ends_on > ${on})
        order by starts_on, mission.id`,
  );
}

/** SHA-256 of a file's content; null when there is none. */
export async function hashOfFile(reader: Reader, fileId: string | null): Promise<string | null> {
  if (fileId === null) return null;
  const [row] = await reader
    .select({ sha256: storedFile.sha256 })
    .from(storedFile)
    .where(eq(storedFile.id, fileId));
  return row?.sha256 ?? null;
}
