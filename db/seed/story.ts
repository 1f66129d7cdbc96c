import { lt, sql } from 'drizzle-orm';
import { rowsOf, type Db, type Tx } from '../client';
import { outboxMessage } from '../schema/outbox';
import { Stage, type Storage } from './demonstration/stage';
import { timeline } from './demonstration/timeline';

const DAY_MS = 86_400_000;

/**
 * Plants the demonstration story into a database that has the reference organisations and no account yet; on any other
 * it does nothing. Told through the use cases, every act on its own day counted back from `now`, in one transaction:
 * the whole story is there, or none of it.
 */
export async function plantStory(db: Db, storage: Storage, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    // Two processes that start at once on one server: the second waits, then finds the story told.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('demonstration story'))`);
    if (await hasAccounts(tx)) return;
    for (const moment of timeline(new Stage(tx, storage, now))) await moment.tell();
    await markOldMailSent(tx, now);
  });
}

async function hasAccounts(tx: Tx): Promise<boolean> {
  const [row] = await rowsOf<{ some: boolean }>(
    tx,
    sql`select exists (select 1 from account) as some`,
  );
  return row?.some ?? false;
}

/** What was written before yesterday at this hour has left long ago. */
async function markOldMailSent(tx: Tx, now: Date): Promise<void> {
  await tx
    .update(outboxMessage)
    .set({ sentAt: sql`${outboxMessage.createdAt}` })
    .where(lt(outboxMessage.createdAt, new Date(now.getTime() - DAY_MS)));
}
