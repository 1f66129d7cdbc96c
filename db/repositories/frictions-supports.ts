import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Place } from '../../app/domain/organisations/population';
import type { Evidence } from '../../app/domain/frictions/weight';
import { rowsOf, type Reader, type Tx } from '../client';
import { follow, support } from '../schema/frictions';
import { placeOf } from './frictions-population';
import { supportContact } from '../schema/frictions-support';

/** A « nous aussi » as it is recorded. */
export type SupportRow = typeof support.$inferSelect;

/** The support that an organisation gives to that very friction; null when it gives none. */
export async function findSupport(
  reader: Reader,
  frictionId: number,
  organisationId: number,
): Promise<SupportRow | null> {
  const [row] = await reader
    .select()
    .from(support)
    .where(
      and(
        eq(support.frictionId, frictionId),
        eq(support.organisationId, organisationId),
        isNull(support.withdrawnAt),
      ),
    );
  return row ?? null;
}

/** Writes down that an organisation has the same friction, and answers the support's number. */
export async function insertSupport(
  tx: Tx,
  values: Omit<typeof support.$inferInsert, 'id' | 'version' | 'withdrawnAt'>,
): Promise<number> {
  const [row] = await tx.insert(support).values(values).returning({ id: support.id });
  if (!row) throw new Error('an inserted support has a number');
  return row.id;
}

/** What an organisation may change of its support; the version grows by itself. */
export type SupportChanges = Pick<
  SupportRow,
  | 'evidence'
  | 'peoplePerYear'
  | 'minutesEach'
  | 'eurosEachCents'
  | 'evidenceSource'
  | 'territoryId'
  | 'pilot'
>;

/** Saves a change of a support under its next version. */
export async function updateSupport(
  tx: Tx,
  supportId: number,
  changes: SupportChanges,
): Promise<void> {
  await tx
    .update(support)
    .set({ ...changes, version: sql`${support.version} + 1` })
    .where(eq(support.id, supportId));
}

/** Ends a support: it stays in the books with its dates, and whom to call about it is forgotten. */
export async function endSupport(tx: Tx, supportId: number, at: Date): Promise<void> {
  await tx.update(support).set({ withdrawnAt: at }).where(eq(support.id, supportId));
  await tx.delete(supportContact).where(eq(supportContact.supportId, supportId));
}

/** Starts following; false when the account already did. */
export async function insertFollow(
  tx: Tx,
  frictionId: number,
  accountId: number,
  since: Date,
): Promise<boolean> {
  const rows = await tx
    .insert(follow)
    .values({ frictionId, accountId, since })
    .onConflictDoNothing()
    .returning({ since: follow.since });
  return rows.length > 0;
}

/** Stops following; false when the account did not. */
export async function deleteFollow(
  tx: Tx,
  frictionId: number,
  accountId: number,
): Promise<boolean> {
  const rows = await tx
    .delete(follow)
    .where(and(eq(follow.frictionId, frictionId), eq(follow.accountId, accountId)))
    .returning({ since: follow.since });
  return rows.length > 0;
}

/** Whether the account follows that very friction. */
export async function isFollowing(
  reader: Reader,
  frictionId: number,
  accountId: number,
): Promise<boolean> {
  const rows = await reader
    .select({ since: follow.since })
    .from(follow)
    .where(and(eq(follow.frictionId, frictionId), eq(follow.accountId, accountId)));
  return rows.length > 0;
}

/** One organisation that has a friction of the family, with what it said of it. */
export interface FamilyVoice extends Evidence {
  readonly frictionId: number;
  /** Null for a proposer: it speaks by its friction. */
  readonly supportId: number | null;
  readonly organisationId: number;
  readonly organisation: string;
  readonly slug: string;
  readonly population: number | null;
  /** Null for a proposer: its words are its friction's. */
  readonly evidence: string | null;
  readonly evidenceSource: string;
  readonly pilot: boolean;
  /** Whether the friction that it was written on is public: until then its words are for agents. */
  readonly public: boolean;
  readonly since: Date;
  readonly home: Place;
  /** The territory that it named. */
  readonly territory: (Place & { readonly name: string }) | null;
}

/** Every voice of a family, oldest first: the proposers of its frictions and their supporters. */
export async function voicesOfFamily(reader: Reader, rootId: number): Promise<FamilyVoice[]> {
  const rows = await rowsOf<
    Omit<FamilyVoice, 'since' | 'eurosEachCents'> & { since: string; eurosEachCents: string | null }
  >(
    reader,
    sql`with recursive family (id) as (
          select ${rootId}::int
          union select merged.id from friction merged join family on merged.merged_into_id = family.id
        ), voice as materialized (
          select id as friction_id, null::int as support_id, organisation_id, null::text as evidence, people_per_year,
            minutes_each, euros_each_cents, evidence_source, territory_id, false as pilot, submitted_at as since
          from friction join family using (id) where organisation_id is not null and submitted_at is not null
          union all
          select friction_id, support.id, organisation_id, evidence, people_per_year,
            minutes_each, euros_each_cents, evidence_source, territory_id, pilot, created_at
          from support join family on support.friction_id = family.id where withdrawn_at is null
        )
        select friction_id as "frictionId", support_id as "supportId", home.id as "organisationId",
          coalesce(home.short_name, home.name) as organisation, home.slug, home.population, evidence,
          voice.people_per_year as "peoplePerYear", voice.minutes_each as "minutesEach",
          voice.euros_each_cents::text as "eurosEachCents", voice.evidence_source as "evidenceSource", pilot,
          public_since is not null as public, to_json(since) #>> '{}' as since, ${placeOf('home')} as home,
          case when named.id is not null then ${placeOf('named')} end as territory
        from voice join organisation as home on home.id = voice.organisation_id
        join friction on friction.id = voice.friction_id
        left join organisation as named on named.id = voice.territory_id
        order by voice.since, home.id`,
  );
  return rows.map((row) => ({
    ...row,
    eurosEachCents: row.eurosEachCents === null ? null : Number(row.eurosEachCents),
    since: new Date(row.since),
  }));
}
