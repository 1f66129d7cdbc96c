import { and, asc, desc, eq, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { rowsOf, type Db, type Reader } from '../client';
import { outboxMessage } from '../schema/outbox';

/** A message that this process alone may send for now. */
export interface LeasedMessage {
  readonly id: number;
  readonly messageId: string;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  /** Tries that failed so far. */
  readonly attempts: number;
}

/** Leases the message that has been due longest, in one statement; what another process holds is skipped. Null when none is due. */
export async function leaseMessage(
  db: Db,
  lease: { readonly now: Date; readonly until: Date; readonly mostAttempts: number },
): Promise<LeasedMessage | null> {
  const due = db
    .select({ id: outboxMessage.id })
    .from(outboxMessage)
    .where(
      and(
        isNull(outboxMessage.sentAt),
        lt(outboxMessage.attempts, lease.mostAttempts),
        lte(outboxMessage.availableAt, lease.now),
        or(isNull(outboxMessage.leasedUntil), lte(outboxMessage.leasedUntil, lease.now)),
      ),
    )
    .orderBy(asc(outboxMessage.availableAt), asc(outboxMessage.id))
    .limit(1)
    .for('update', { skipLocked: true });
  const [leased] = await db
    .update(outboxMessage)
    .set({ leasedUntil: lease.until })
    // « = » and not « in »: the subquery must be run once, or each run would lock another row.
    .where(eq(outboxMessage.id, sql`(${due})`))
    .returning({
      id: outboxMessage.id,
      messageId: outboxMessage.messageId,
      address: outboxMessage.address,
      subject: outboxMessage.subject,
      body: outboxMessage.body,
      attempts: outboxMessage.attempts,
    });
  return leased ?? null;
}

/** Marks a message as gone. */
export async function markSent(db: Db, id: number, at: Date): Promise<void> {
  await db
    .update(outboxMessage)
    .set({ sentAt: at, leasedUntil: null, lastError: null })
    .where(eq(outboxMessage.id, id));
}

/** Puts a message back, to be tried again from an instant on. */
export async function putBack(
  db: Db,
  id: number,
  failed: { readonly attempts: number; readonly error: string; readonly availableAt: Date },
): Promise<void> {
  await db
    .update(outboxMessage)
    .set({
      attempts: failed.attempts,
      lastError: failed.error,
      availableAt: failed.availableAt,
      leasedUntil: null,
    })
    .where(eq(outboxMessage.id, id));
}

/** A message as the demonstration shows it. */
export interface ShownMessage {
  readonly id: number;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  readonly createdAt: Date;
}

/** The newest messages, from an offset on. */
export async function newestMessages(
  reader: Reader,
  page: { readonly limit: number; readonly offset: number },
): Promise<ShownMessage[]> {
  return reader
    .select({
      id: outboxMessage.id,
      address: outboxMessage.address,
      subject: outboxMessage.subject,
      body: outboxMessage.body,
      createdAt: outboxMessage.createdAt,
    })
    .from(outboxMessage)
    .orderBy(desc(outboxMessage.id))
    .limit(page.limit)
    .offset(page.offset);
}

/** How many messages there are. */
export async function countMessages(reader: Reader): Promise<number> {
  return reader.$count(outboxMessage);
}

/** E-mails that have not left, and for how many seconds the oldest of them has been due. */
export async function outboxBacklog(
  reader: Reader,
  now: Date,
): Promise<{ waiting: number; oldestSeconds: number }> {
  const [row] = await rowsOf<{ waiting: number; oldest: number }>(
    reader,
    sql`select count(*)::int as waiting,
          coalesce(extract(epoch from ${now.toISOString()}::timestamptz - min(available_at)), 0)::float8 as oldest
        from outbox_message where sent_at is null`,
  );
  return { waiting: row?.waiting ?? 0, oldestSeconds: Math.max(0, row?.oldest ?? 0) };
}
