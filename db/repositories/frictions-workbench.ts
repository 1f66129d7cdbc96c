import { and, asc, eq, gt, lt, ne, sql } from 'drizzle-orm';
import type { Db, Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import {
  frictionPresence,
  frictionReviewer,
  frictionShortlist,
  frictionTag,
  triageView,
} from '../schema/frictions-workbench';

/** A staff member as a choice. */
export interface StaffMember {
  readonly id: number;
  readonly name: string;
}

/** The incubator's staff, by name. */
export async function staffMembers(reader: Reader): Promise<StaffMember[]> {
  return reader
    .select({ id: account.id, name: account.name })
    .from(account)
    .where(sql`'staff' = any(${account.roles}) and ${account.erasedAt} is null`)
    .orderBy(asc(account.name), asc(account.id));
}

/** Who is asked to score a friction, by name; whoever left the staff since is asked no more. */
export async function reviewersOf(reader: Reader, frictionId: number): Promise<StaffMember[]> {
  return reader
    .select({ id: account.id, name: account.name })
    .from(frictionReviewer)
    .innerJoin(account, eq(account.id, frictionReviewer.accountId))
    .where(and(eq(frictionReviewer.frictionId, frictionId), sql`'staff' = any(${account.roles})`))
    .orderBy(asc(account.name), asc(account.id));
}

/** Asks those people to score a friction, and nobody else any more. */
export async function replaceReviewers(
  tx: Tx,
  frictionId: number,
  accountIds: readonly number[],
  namedAt: Date,
): Promise<void> {
  await tx.delete(frictionReviewer).where(eq(frictionReviewer.frictionId, frictionId));
  if (accountIds.length === 0) return;
  await tx
    .insert(frictionReviewer)
    .values(accountIds.map((accountId) => ({ frictionId, accountId, namedAt })));
}

/** Whether a friction is on the shortlist. */
export async function isShortlisted(reader: Reader, frictionId: number): Promise<boolean> {
  const rows = await reader
    .select({ id: frictionShortlist.frictionId })
    .from(frictionShortlist)
    .where(eq(frictionShortlist.frictionId, frictionId));
  return rows.length > 0;
}

/** Puts a friction on the shortlist. */
export async function insertShortlisted(
  tx: Tx,
  row: typeof frictionShortlist.$inferInsert,
): Promise<void> {
  await tx.insert(frictionShortlist).values(row);
}

/** Takes a friction off the shortlist; its grids stay. */
export async function deleteShortlisted(tx: Tx, frictionId: number): Promise<void> {
  await tx.delete(frictionShortlist).where(eq(frictionShortlist.frictionId, frictionId));
}

/** The tags of a friction, in the order of letters. */
export async function tagsOf(reader: Reader, frictionId: number): Promise<string[]> {
  const rows = await reader
    .select({ tag: frictionTag.tag })
    .from(frictionTag)
    .where(eq(frictionTag.frictionId, frictionId))
    .orderBy(asc(frictionTag.tag));
  return rows.map(({ tag }) => tag);
}

/** Every tag that some friction bears, in the order of letters. */
export async function knownTags(reader: Reader): Promise<string[]> {
  const rows = await reader
    .selectDistinct({ tag: frictionTag.tag })
    .from(frictionTag)
    .orderBy(asc(frictionTag.tag));
  return rows.map(({ tag }) => tag);
}

/** Adds a tag; false when the friction bears it already. */
export async function insertTag(tx: Tx, row: typeof frictionTag.$inferInsert): Promise<boolean> {
  const inserted = await tx.insert(frictionTag).values(row).onConflictDoNothing().returning();
  return inserted.length > 0;
}

/** Takes a tag off; false when the friction does not bear it. */
export async function deleteTag(tx: Tx, frictionId: number, tag: string): Promise<boolean> {
  const deleted = await tx
    .delete(frictionTag)
    .where(and(eq(frictionTag.frictionId, frictionId), eq(frictionTag.tag, tag)))
    .returning();
  return deleted.length > 0;
}

/** Notes that a person has a file open now, and forgets signs of life older than that. */
export async function notePresence(
  db: Db,
  row: typeof frictionPresence.$inferInsert,
  forgottenBefore: Date,
): Promise<void> {
  await db.delete(frictionPresence).where(lt(frictionPresence.seenAt, forgottenBefore));
  await db
    .insert(frictionPresence)
    .values(row)
    .onConflictDoUpdate({
      target: [frictionPresence.frictionId, frictionPresence.accountId],
      set: { seenAt: row.seenAt },
    });
}

/** Names of the others who have shown signs of life on a file since that instant. */
export async function presentOn(
  reader: Reader,
  frictionId: number,
  besidesId: number,
  since: Date,
): Promise<string[]> {
  const rows = await reader
    .select({ name: account.name })
    .from(frictionPresence)
    .innerJoin(account, eq(account.id, frictionPresence.accountId))
    .where(
      and(
        eq(frictionPresence.frictionId, frictionId),
        ne(frictionPresence.accountId, besidesId),
        gt(frictionPresence.seenAt, since),
      ),
    )
    .orderBy(asc(account.name));
  return rows.map(({ name }) => name);
}

/** A view that a staff member keeps. */
export interface SavedView {
  readonly id: number;
  readonly name: string;
  readonly query: string;
}

/** The views that a person keeps, by name. */
export async function viewsOf(reader: Reader, accountId: number): Promise<SavedView[]> {
  return reader
    .select({ id: triageView.id, name: triageView.name, query: triageView.query })
    .from(triageView)
    .where(eq(triageView.accountId, accountId))
    .orderBy(asc(triageView.name), asc(triageView.id));
}

/** Keeps a view under a name; false when the person has one of that name. */
export async function insertView(tx: Tx, row: typeof triageView.$inferInsert): Promise<boolean> {
  const inserted = await tx.insert(triageView).values(row).onConflictDoNothing().returning();
  return inserted.length > 0;
}

/** Forgets a view of that person; false when they have none of that number. */
export async function deleteView(tx: Tx, accountId: number, id: number): Promise<boolean> {
  const deleted = await tx
    .delete(triageView)
    .where(and(eq(triageView.id, id), eq(triageView.accountId, accountId)))
    .returning();
  return deleted.length > 0;
}
