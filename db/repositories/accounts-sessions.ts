import { and, eq, gt, isNull, lte, sql } from 'drizzle-orm';
import type { Actor } from '../../app/domain/accounts/account';
import type { Reader, Tx } from '../client';
import { account, magicLink, session } from '../schema/accounts';
import { ownPagesOfAccount, type OwnPages } from './own-pages';

/** Somebody signed in, with what their menu leads to. */
export interface SignedIn {
  readonly actor: Actor;
  readonly ownPages: OwnPages;
}

/** The person whose session that is, when it has not ended; null otherwise. One query by the primary key. */
export async function signedInBySession(
  reader: Reader,
  tokenHash: string,
  now: Date,
): Promise<SignedIn | null> {
  const [row] = await reader
    .select({
      actor: {
        id: account.id,
        name: account.name,
        organisationId: account.organisationId,
        attachment: account.attachment,
        maySign: account.maySign,
        roles: account.roles,
      },
      ownPages: ownPagesOfAccount,
    })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(and(eq(session.tokenHash, tokenHash), gt(session.expiresAt, now)));
  return row ?? null;
}

/** Opens a session. */
export async function insertSession(tx: Tx, row: typeof session.$inferInsert): Promise<void> {
  await tx.insert(session).values(row);
}

/** Ends one session. */
export async function deleteSession(reader: Reader, tokenHash: string): Promise<void> {
  await reader.delete(session).where(eq(session.tokenHash, tokenHash));
}

/** Ends every session of a person. */
export async function deleteSessionsOf(tx: Tx, accountId: number): Promise<void> {
  await tx.delete(session).where(eq(session.accountId, accountId));
}

/** Clears away the sessions that have ended. */
export async function deleteEndedSessions(tx: Tx, now: Date): Promise<void> {
  await tx.delete(session).where(lte(session.expiresAt, now));
}

/** Makes whoever asks for a link to the same address wait until this transaction ends, so that they are counted one by one. */
export async function lockAddress(tx: Tx, email: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('magic link'), hashtext(${email}))`);
}

/** When links to an address were asked for, since an instant. */
export async function linksAskedSince(tx: Tx, email: string, since: Date): Promise<Date[]> {
  const rows = await tx
    .select({ at: magicLink.createdAt })
    .from(magicLink)
    .where(
      and(eq(magicLink.email, email), gt(magicLink.createdAt, since), eq(magicLink.unasked, false)),
    );
  return rows.map((row) => row.at);
}

/** Keeps a link that was just asked for, or that leaves inside a letter. */
export async function insertLink(tx: Tx, row: typeof magicLink.$inferInsert): Promise<void> {
  await tx.insert(magicLink).values(row);
}

/** What is known of a link; null when it was never given. */
export async function linkOf(
  reader: Reader,
  tokenHash: string,
): Promise<{ expiresAt: Date; usedAt: Date | null; returnTo: string | null } | null> {
  const [row] = await reader
    .select({
      expiresAt: magicLink.expiresAt,
      usedAt: magicLink.usedAt,
      returnTo: magicLink.returnTo,
    })
    .from(magicLink)
    .where(eq(magicLink.tokenHash, tokenHash));
  return row ?? null;
}

/** Uses a link up; null when it is used, has expired or was never given. Of many at once, one gets it. */
export async function consumeLink(
  tx: Tx,
  tokenHash: string,
  now: Date,
): Promise<{ email: string; returnTo: string | null } | null> {
  const [row] = await tx
    .update(magicLink)
    .set({ usedAt: now })
    .where(
      and(
        eq(magicLink.tokenHash, tokenHash),
        isNull(magicLink.usedAt),
        gt(magicLink.expiresAt, now),
      ),
    )
    .returning({ email: magicLink.email, returnTo: magicLink.returnTo });
  return row ?? null;
}

/** Clears away links that ended before an instant: they open nothing any more and name an address. */
export async function deleteLinksBefore(tx: Tx, before: Date): Promise<void> {
  await tx.delete(magicLink).where(lte(magicLink.expiresAt, before));
}

/** Clears away every link of an address (a person is erased). */
export async function deleteLinksOf(tx: Tx, email: string): Promise<void> {
  await tx.delete(magicLink).where(eq(magicLink.email, email));
}
