import { and, eq, isNull, sql } from 'drizzle-orm';
import { rowsOf, type Reader, type Tx } from '../client';
import { follow, support } from '../schema/frictions';

/** The support that an organisation gives to that very friction; null when it gives none. */
export async function findSupport(
  reader: Reader,
  frictionId: number,
  organisationId: number,
): Promise<{ id: number } | null> {
  const [row] = await reader
    .select({ id: support.id })
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

/** Writes down that an organisation has the same friction. */
export async function insertSupport(
  tx: Tx,
  values: Omit<typeof support.$inferInsert, 'id' | 'withdrawnAt'>,
): Promise<void> {
  await tx.insert(support).values(values);
}

/** Ends a support; it stays in the books with its dates. */
export async function endSupport(tx: Tx, supportId: number, at: Date): Promise<void> {
  await tx.update(support).set({ withdrawnAt: at }).where(eq(support.id, supportId));
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

/** One organisation that joined a friction of the family, with what it wrote. */
export interface FamilyVoice {
  readonly frictionId: number;
  readonly organisationId: number;
  readonly organisation: string;
  readonly slug: string;
  readonly population: number | null;
  /** Null for the proposer of a merged friction: its evidence is that friction's. */
  readonly evidence: string | null;
  readonly peoplePerYear: number | null;
  /** Whether the friction that it was written on is public: until then its words are for agents. */
  readonly public: boolean;
  readonly since: Date;
}

/** Every voice of a family, oldest first: the proposers of its frictions and their supporters. */
export async function voicesOfFamily(reader: Reader, rootId: number): Promise<FamilyVoice[]> {
  const rows = await rowsOf<Omit<FamilyVoice, 'since'> & { since: string }>(
    reader,
    sql`with recursive family (id) as (
          select ${rootId}::int
          union select merged.id from friction merged join family on merged.merged_into_id = family.id
        ), voice (friction_id, organisation_id, evidence, people_per_year, since) as materialized (
          select id, organisation_id, null::text, null::int, submitted_at from friction join family using (id)
          where organisation_id is not null and submitted_at is not null
          union all
          select friction_id, organisation_id, evidence, people_per_year, created_at
          from support join family on support.friction_id = family.id where withdrawn_at is null
        )
        select friction_id as "frictionId", organisation.id as "organisationId", coalesce(short_name, name) as organisation,
          slug, population, evidence, voice.people_per_year as "peoplePerYear", public_since is not null as public, to_json(since) #>> '{}' as since
        from voice join organisation on organisation.id = voice.organisation_id join friction on friction.id = voice.friction_id
        order by voice.since, organisation.id`,
  );
  return rows.map((row) => ({ ...row, since: new Date(row.since) }));
}
