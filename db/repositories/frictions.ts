import { eq, getTableColumns, sql } from 'drizzle-orm';
import { rowsOf, type Reader, type Tx } from '../client';
import { account } from '../schema/accounts';
import { friction } from '../schema/frictions';
import { organisation } from '../schema/organisations';

// The generated `words` serve the search inside the database and are never read.
const { words: _words, ...columns } = getTableColumns(friction);

/** A friction as it is recorded. */
export type FrictionRow = Omit<typeof friction.$inferSelect, 'words'>;

/** What a use case may change of a friction; the version grows by itself. */
export type FrictionChanges = Partial<
  Omit<typeof friction.$inferInsert, 'id' | 'version' | 'words' | 'authorId' | 'createdAt'>
>;

/** The friction of that number; null when there is none. */
export async function findFriction(reader: Reader, id: number): Promise<FrictionRow | null> {
  const [row] = await reader.select(columns).from(friction).where(eq(friction.id, id));
  return row ?? null;
}

/** The same, locked until the transaction ends: what every decision on it begins with. */
export async function lockFriction(tx: Tx, id: number): Promise<FrictionRow | null> {
  const [row] = await tx.select(columns).from(friction).where(eq(friction.id, id)).for('update');
  return row ?? null;
}

/** Writes a new friction and answers its number. */
export async function insertFriction(
  tx: Tx,
  values: FrictionChanges & { authorId: number; createdAt: Date },
): Promise<number> {
  const [row] = await tx.insert(friction).values(values).returning({ id: friction.id });
  if (!row) throw new Error('an inserted friction has a number');
  return row.id;
}

/** Saves a change of a locked friction under its next version. */
export async function updateFriction(tx: Tx, id: number, changes: FrictionChanges): Promise<void> {
  await tx
    .update(friction)
    .set({ ...changes, version: sql`${friction.version} + 1` })
    .where(eq(friction.id, id));
}

/** Accounts that follow a friction's family (itself and every one merged into it) and those who proposed one of it; erased people excluded. */
export async function familyAudience(
  reader: Reader,
  frictionId: number,
): Promise<{ proposerIds: number[]; followerIds: number[] }> {
  const rows = await rowsOf<{ id: number; proposer: boolean }>(
    reader,
    sql`with recursive family (id) as (
          select ${frictionId}::int
          union select merged.id from friction merged join family on merged.merged_into_id = family.id
        ), told (id, proposer) as (
          select author_id, true from friction join family using (id)
          union select account_id, false from follow join family on follow.friction_id = family.id
        )
        select told.id, bool_or(told.proposer) as proposer
        from told join account on account.id = told.id and account.erased_at is null
        group by told.id order by told.id`,
  );
  return {
    proposerIds: rows.filter((row) => row.proposer).map((row) => row.id),
    followerIds: rows.filter((row) => !row.proposer).map((row) => row.id),
  };
}

/** Whether every service that answered the friction has been closed since (phase `abandon`), so that it may be reopened. */
export async function servicesAreClosed(reader: Reader, frictionId: number): Promise<boolean> {
  const rows = await rowsOf<{ found: number }>(
    reader,
    sql`select 1 as found from startup_friction join startup_phase using (startup_id)
        where friction_id = ${frictionId} and ends_on is null and phase not in ('abandon', 'abandon-investigation') limit 1`,
  );
  return rows.length === 0;
}

/** Accounts of the incubator's staff: who is told of a deposit. */
export async function staffIds(reader: Reader): Promise<number[]> {
  const rows = await reader
    .select({ id: account.id })
    .from(account)
    .where(sql`${account.roles} @> array['staff'] and ${account.erasedAt} is null`)
    .orderBy(account.id);
  return rows.map((row) => row.id);
}

/** Name of an organisation as sentences use it. */
export async function nameOfOrganisation(reader: Reader, id: number): Promise<string> {
  const [row] = await reader
    .select({ name: organisation.name })
    .from(organisation)
    .where(eq(organisation.id, id));
  if (!row) throw new Error(`there is no organisation ${id}`);
  return row.name;
}
