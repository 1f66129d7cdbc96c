import { eq, sql, type SQL } from 'drizzle-orm';
import type { Place } from '../../app/domain/organisations/population';
import type { ResourceKind } from '../../app/domain/resources/resource';
import type { ReusedResource, ReuseState } from '../../app/domain/resources/reuse';
import type { Day } from '../../app/domain/shared/day';
import { rowsOf, type Reader, type Tx } from '../client';
import { resourceReuse } from '../schema/resources-reuse';
import { placeOf } from './frictions-population';
import { idList } from './id-list';

/** A resource as far as its reuse is concerned. */
export interface ResourceReused extends ReusedResource {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
}

function selectResources(reader: Reader, condition: SQL): Promise<ResourceReused[]> {
  return rowsOf(
    reader,
    sql`select id, slug, name, producer_id as "producerId", startup_id as "startupId", withdrawn_on::text as "withdrawnOn"
        from resource where ${condition}`,
  );
}

/** The resource of that slug; null when there is none. */
export async function resourceReused(reader: Reader, slug: string): Promise<ResourceReused | null> {
  const [row] = await selectResources(reader, sql`slug = ${slug}`);
  return row ?? null;
}

/** The same, its row locked against a withdrawal until the transaction ends. */
export async function lockResourceReused(tx: Tx, slug: string): Promise<ResourceReused | null> {
  const [row] = await selectResources(tx, sql`slug = ${slug} for share`);
  return row ?? null;
}

/** A declared reuse with who reuses what. */
export interface ReuseRecord {
  readonly id: number;
  readonly resourceId: number;
  readonly resourceSlug: string;
  readonly resourceName: string;
  readonly resourceKind: ResourceKind;
  readonly producerId: number;
  readonly producerName: string;
  readonly organisationId: number | null;
  readonly startupId: number | null;
  readonly reuserSlug: string;
  readonly reuserName: string;
  readonly since: Day;
  readonly purpose: string;
  /** Null: nobody knows, which is never zero. */
  readonly savedCents: number | null;
  readonly declaredById: number;
  readonly state: ReuseState;
  readonly refusalReason: string | null;
  readonly endedOn: Day | null;
  /** Over before the producer answered: it was a declaration, and no reuse that counted. */
  readonly takenBack: boolean;
}

async function selectReuses(
  reader: Reader,
  condition: SQL,
  rest: SQL = sql`order by since desc, reuse.id desc`,
): Promise<ReuseRecord[]> {
  const rows = await rowsOf<Omit<ReuseRecord, 'savedCents'> & { savedCents: string | null }>(
    reader,
    sql`select reuse.id, resource.id as "resourceId", resource.slug as "resourceSlug", resource.name as "resourceName",
          resource.kind as "resourceKind", producer_id as "producerId",
          coalesce(producer.short_name, producer.name) as "producerName",
          reuse.organisation_id as "organisationId", reuse.startup_id as "startupId",
          coalesce(startup.slug, reuser.slug) as "reuserSlug",
          coalesce(startup.name, reuser.name) as "reuserName",
          since::text, reuse.purpose, saved_cents::text as "savedCents", declared_by_id as "declaredById", state,
          refusal_reason as "refusalReason", ended_on::text as "endedOn",
          state = 'ended' and settled_at is null as "takenBack"
        from resource_reuse as reuse join resource on resource.id = resource_id
        join organisation as producer on producer.id = producer_id
        left join organisation as reuser on reuser.id = reuse.organisation_id
        left join startup on startup.id = reuse.startup_id
        where ${condition} ${rest}`,
  );
  return rows.map((row) => ({
    ...row,
    savedCents: row.savedCents === null ? null : Number(row.savedCents),
  }));
}

/** Reuses that go on, confirmed or awaiting the producer's answer. */
const GOING_ON = sql`reuse.state in ('declared', 'confirmed')`;

/** Keeps a declared reuse; its number. */
export async function insertReuse(
  tx: Tx,
  declared: Pick<
    typeof resourceReuse.$inferInsert,
    | 'resourceId'
    | 'organisationId'
    | 'startupId'
    | 'since'
    | 'purpose'
    | 'savedCents'
    | 'declaredById'
    | 'declaredAt'
  >,
): Promise<number> {
  const [row] = await tx.insert(resourceReuse).values(declared).returning({ id: resourceReuse.id });
  if (!row) throw new Error('an inserted reuse answers its id');
  return row.id;
}

/** One reuse of that resource, its row locked until the transaction ends; null when there is none. */
export async function lockReuse(tx: Tx, slug: string, id: number): Promise<ReuseRecord | null> {
  const [row] = await selectReuses(
    tx,
    sql`reuse.id = ${id} and resource.slug = ${slug}`,
    sql`for update of reuse`,
  );
  return row ?? null;
}

/** What became of a reuse; its states follow each other by trigger. */
export async function moveReuse(
  tx: Tx,
  id: number,
  to: {
    readonly state: Exclude<ReuseState, 'declared'>;
    readonly settledById?: number;
    readonly settledAt?: Date;
    readonly refusalReason?: string;
    readonly endedOn?: Day;
  },
): Promise<void> {
  await tx
    .update(resourceReuse)
    .set({ ...to, version: sql`${resourceReuse.version} + 1` })
    .where(eq(resourceReuse.id, id));
}

/** What a reuse saves, once somebody knows; the trigger keeps what is known. */
export async function saveSaving(tx: Tx, id: number, savedCents: number): Promise<void> {
  await tx
    .update(resourceReuse)
    .set({ savedCents, version: sql`${resourceReuse.version} + 1` })
    .where(eq(resourceReuse.id, id));
}

/** The reuses of a resource that its page tells: those going on, then those that ended or were refused, newest first. */
export async function reusesOfResource(
  reader: Reader,
  resourceId: number,
  most: number,
): Promise<readonly ReuseRecord[]> {
  return selectReuses(
    reader,
    sql`reuse.resource_id = ${resourceId}`,
    sql`order by array_position(array['declared', 'confirmed', 'ended', 'refused'], state), since desc, reuse.id desc limit ${most}`,
  );
}

/** Everything that is reused and goes on, of one resource or of all. */
export async function listReuses(
  reader: Reader,
  resourceSlug: string | null,
): Promise<readonly ReuseRecord[]> {
  return selectReuses(reader, ofResource(resourceSlug), LISTED);
}

/** What an organisation reuses itself or through a startup that it owns, as far as it goes on: by the resource's name, and how much that is. */
export async function reusesBy(
  reader: Reader,
  organisationId: number,
  most: number,
): Promise<{ readonly reuses: readonly ReuseRecord[]; readonly total: number }> {
  const theirs = sql`${GOING_ON} and (reuse.organisation_id = ${organisationId} or startup.owner_id = ${organisationId})`;
  const [row] = await rowsOf<{ total: number }>(
    reader,
    sql`select count(*)::int as total from resource_reuse as reuse
        left join startup on startup.id = reuse.startup_id where ${theirs}`,
  );
  const order = sql`order by resource.name collate "und-x-icu", reuse.id limit ${most}`;
  return { reuses: await selectReuses(reader, theirs, order), total: row?.total ?? 0 };
}

/** Its numbers alone, in the order of that list. */
export async function reusesListed(
  reader: Reader,
  resourceSlug: string | null,
): Promise<readonly number[]> {
  const rows = await rowsOf<{ id: number }>(
    reader,
    sql`select reuse.id from resource_reuse as reuse join resource on resource.id = resource_id
        where ${ofResource(resourceSlug)} ${LISTED}`,
  );
  return rows.map(({ id }) => id);
}

/** Those reuses, in the order of that list. */
export async function reusesNumbered(
  reader: Reader,
  ids: readonly number[],
): Promise<readonly ReuseRecord[]> {
  if (ids.length === 0) return [];
  return selectReuses(reader, sql`reuse.id in (${idList(ids)})`, LISTED);
}

const LISTED = sql`order by resource.name, resource.id, since, reuse.id`;

function ofResource(slug: string | null): SQL {
  return slug === null ? GOING_ON : sql`${GOING_ON} and resource.slug = ${slug}`;
}

/** Reuses counted by state, with what they saved as far as it is known; of one resource, or of all. */
export async function sumReuses(
  reader: Reader,
  resourceId: number | null,
): Promise<
  readonly { state: ReuseState; count: number; savedCents: number; savedKnown: number }[]
> {
  const rows = await rowsOf<{
    state: ReuseState;
    count: number;
    savedCents: string;
    savedKnown: number;
  }>(
    reader,
    sql`select state, count(*)::int as count, coalesce(sum(saved_cents), 0)::text as "savedCents",
          count(saved_cents)::int as "savedKnown"
        from resource_reuse as reuse where ${ofOne(resourceId)} group by state`,
  );
  return rows.map((row) => ({ ...row, savedCents: Number(row.savedCents) }));
}

/** Who is served by confirmed reuses: each organisation once, a startup standing for its owner. */
export async function placesServed(
  reader: Reader,
  resourceId: number | null,
): Promise<readonly Place[]> {
  const rows = await rowsOf<{ place: Place }>(
    reader,
    sql`select ${placeOf('served')} as place from organisation as served where id in (
          select coalesce(reuse.organisation_id, startup.owner_id) from resource_reuse as reuse
          left join startup on startup.id = reuse.startup_id
          where state = 'confirmed' and ${ofOne(resourceId)}
        )`,
  );
  return rows.map(({ place }) => place);
}

function ofOne(resourceId: number | null): SQL {
  return resourceId === null ? sql`true` : sql`reuse.resource_id = ${resourceId}`;
}

/** A live startup on which somebody is on mission. */
export interface TeamStartup {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
}

/** The startups of which that person is of the team on that day. */
export async function startupsOfMember(
  reader: Reader,
  accountId: number,
  today: Day,
): Promise<readonly TeamStartup[]> {
  return rowsOf(
    reader,
    sql`select distinct startup.id, startup.slug, startup.name from mission
        join startup on startup.id = startup_id
        where account_id = ${accountId} and starts_on <= ${today} and (ends_on is null or ends_on > ${today})
        order by startup.name limit 20`,
  );
}

/** People on mission on that startup on that day; nobody for none. */
export async function teamOf(
  reader: Reader,
  startupId: number | null,
  today: Day,
): Promise<readonly number[]> {
  if (startupId === null) return [];
  const rows = await rowsOf<{ id: number }>(
    reader,
    sql`select distinct account_id as id from mission
        where startup_id = ${startupId} and starts_on <= ${today} and (ends_on is null or ends_on > ${today})`,
  );
  return rows.map(({ id }) => id);
}
