import { eq, sql, type SQL } from 'drizzle-orm';
import type { Phase } from '../../app/domain/startups/phase';
import { rowsOf, type Reader, type Tx } from '../client';
import { account } from '../schema/accounts';
import { incubator } from '../schema/incubators';
import { startup } from '../schema/startups';
import { startupIncubator } from '../schema/startups-incubators';

/** An incubator as lists offer it. */
export interface IncubatorChoice {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly isHost: boolean;
}

/** The condition that a row of `startup` belongs to an incubator's portfolio, as its main incubator or with others. */
export function inPortfolio(incubatorId: number | SQL): SQL {
  return sql`(startup.incubator_id = ${incubatorId} or exists (
    select 1 from startup_incubator where startup_id = startup.id and incubator_id = ${incubatorId}))`;
}

/** The same, the incubator named by the slug of its organisation. */
export function inPortfolioOf(slug: string): SQL {
  return inPortfolio(sql`(select id from organisation where slug = ${slug})`);
}

/** For a row of `account`: the incubator that it works for, by the rule of `incubatorOf`. */
const WORKS_FOR = sql`coalesce(
  account.incubator_id,
  (select own.organisation_id from incubator as own where account.attachment = 'confirmed' and own.organisation_id = account.organisation_id),
  (select host.organisation_id from incubator as host where host.is_host)
)`;

/** Every incubator, the host first. */
export async function incubators(reader: Reader): Promise<readonly IncubatorChoice[]> {
  return rowsOf(
    reader,
    sql`select organisation.id, slug, coalesce(short_name, name) as name, is_host as "isHost"
        from incubator join organisation on organisation.id = organisation_id
        order by is_host desc, name`,
  );
}

/**
 * The incubator that an account works for: the one that an administrator named, else its own organisation when that
 * incubates, else the host; null while there is none at all.
 */
export async function incubatorOf(
  reader: Reader,
  accountId: number,
): Promise<IncubatorChoice | null> {
  const [row] = await rowsOf<IncubatorChoice>(
    reader,
    sql`select organisation.id, slug, coalesce(short_name, organisation.name) as name, is_host as "isHost"
        from account join incubator on incubator.organisation_id = ${WORKS_FOR}
        join organisation on organisation.id = incubator.organisation_id
        where account.id = ${accountId}`,
  );
  return row ?? null;
}

/** Staff of the incubators that carry a startup; all staff when these have none. */
export async function staffOfStartup(
  reader: Reader,
  startupId: number,
): Promise<readonly number[]> {
  const rows = await rowsOf<{ id: number; near: boolean }>(
    reader,
    sql`with near as (
          select incubator_id from startup where id = ${startupId}
          union select incubator_id from startup_incubator where startup_id = ${startupId}
        )
        select account.id, ${WORKS_FOR} in (select incubator_id from near) as near
        from account where 'staff' = any(roles) and erased_at is null order by account.id`,
  );
  const near = rows.filter((row) => row.near);
  return (near.length > 0 ? near : rows).map(({ id }) => id);
}

/** An incubator with what hangs on it. */
export interface IncubatorLine extends IncubatorChoice {
  readonly startups: number;
  readonly staff: number;
}

/** Every incubator with how many startups it carries and how many staff work for it. */
export async function incubatorLines(reader: Reader): Promise<readonly IncubatorLine[]> {
  return rowsOf(
    reader,
    sql`select organisation.id, slug, name, is_host as "isHost",
          ((select count(*) from startup where incubator_id = organisation.id)
            + (select count(*) from startup_incubator where incubator_id = organisation.id))::int as startups,
          (select count(*)::int from account where ${WORKS_FOR} = organisation.id and 'staff' = any(roles) and erased_at is null) as staff
        from incubator join organisation on organisation.id = organisation_id
        order by is_host desc, name`,
  );
}

/** Live staff with the incubator that each was named to, by name. */
export async function staffWithIncubators(
  reader: Reader,
): Promise<readonly { id: number; name: string; incubatorName: string | null }[]> {
  return rowsOf(
    reader,
    sql`select account.id, account.name, coalesce(organisation.short_name, organisation.name) as "incubatorName"
        from account left join organisation on organisation.id = incubator_id
        where 'staff' = any(roles) and erased_at is null order by account.name, account.id limit 200`,
  );
}

/** How many startups of each incubator's portfolio are in each phase. */
export async function portfoliosByPhase(
  reader: Reader,
): Promise<readonly { incubatorId: number; phase: Phase; count: number }[]> {
  return rowsOf(
    reader,
    sql`select incubator_id as "incubatorId", phase, count(*)::int as count
        from (select id as startup_id, incubator_id from startup union select startup_id, incubator_id from startup_incubator) as carried
        join startup_phase on startup_phase.startup_id = carried.startup_id and ends_on is null
        group by incubator_id, phase`,
  );
}

/** Adds an organisation to the incubators, as the host when it is the first one; false when it is one already. */
export async function insertIncubator(tx: Tx, organisationId: number, at: Date): Promise<boolean> {
  const rows = await rowsOf(
    tx,
    sql`insert into incubator (organisation_id, is_host, added_at)
        values (${organisationId}, not exists (select 1 from incubator), ${at.toISOString()})
        on conflict (organisation_id) do nothing returning organisation_id`,
  );
  return rows.length === 1;
}

/** The incubator of a startup that answers for it, and those that carry it too. */
export async function incubatorsOfStartup(
  reader: Reader,
  startupId: number,
): Promise<{
  readonly main: IncubatorChoice;
  readonly others: readonly IncubatorChoice[];
}> {
  const rows = await rowsOf<IncubatorChoice & { isMain: boolean }>(
    reader,
    sql`select organisation.id, organisation.slug, coalesce(short_name, organisation.name) as name, is_host as "isHost",
          startup.incubator_id = organisation.id as "isMain"
        from startup
        join incubator on organisation_id = startup.incubator_id
          or organisation_id in (select incubator_id from startup_incubator where startup_id = startup.id)
        join organisation on organisation.id = organisation_id
        where startup.id = ${startupId} order by organisation.name`,
  );
  const main = rows.find((row) => row.isMain);
  if (main === undefined) throw new Error(`startup ${startupId} has no incubator`);
  return { main, others: rows.filter((row) => !row.isMain) };
}

/** Says which incubators carry a startup; the caller has locked it. */
export async function saveIncubatorsOfStartup(
  tx: Tx,
  startupId: number,
  said: { readonly mainId: number; readonly otherIds: readonly number[]; readonly at: Date },
): Promise<void> {
  await tx.delete(startupIncubator).where(eq(startupIncubator.startupId, startupId));
  await tx
    .update(startup)
    .set({ incubatorId: said.mainId, version: sql`${startup.version} + 1` })
    .where(eq(startup.id, startupId));
  const rows = said.otherIds.map((incubatorId) => ({
    ...{ startupId, incubatorId },
    addedAt: said.at,
  }));
  if (rows.length > 0) await tx.insert(startupIncubator).values(rows);
}

/** What an administrator named as the incubator of an account (null: nothing), its row locked; undefined when there is no such account. */
export async function lockNamedIncubatorOf(
  tx: Tx,
  accountId: number,
): Promise<number | null | undefined> {
  const [row] = await tx
    .select({ incubatorId: account.incubatorId })
    .from(account)
    .where(eq(account.id, accountId))
    .for('update');
  return row?.incubatorId;
}

/** Names the incubator of an account. */
export async function saveIncubatorOf(
  tx: Tx,
  accountId: number,
  incubatorId: number | null,
): Promise<void> {
  await tx.update(account).set({ incubatorId }).where(eq(account.id, accountId));
}

/** Numbers of every incubator. */
export async function incubatorIds(reader: Reader): Promise<readonly number[]> {
  const rows = await reader.select({ id: incubator.organisationId }).from(incubator);
  return rows.map(({ id }) => id);
}
