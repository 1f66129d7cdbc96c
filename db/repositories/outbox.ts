import { randomUUID } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import type { Notice } from '../../app/domain/outbox/notice';
import type { Tx } from '../client';
import { account } from '../schema/accounts';
import { outboxMessage, reminderSent } from '../schema/outbox';

/** Queues e-mails in the transaction of their act; a person without an address any more (erased) gets none. */
export async function queueNotices(tx: Tx, notices: readonly Notice[], at: Date): Promise<void> {
  if (notices.length === 0) return;
  const ids = notices.flatMap(({ accountId, address }) =>
    accountId === null || address !== undefined ? [] : [accountId],
  );
  const rows =
    ids.length === 0
      ? []
      : await tx
          .select({ id: account.id, email: account.email })
          .from(account)
          .where(inArray(account.id, ids));
  const emails = new Map(rows.map((row) => [row.id, row.email]));
  const messages = notices.flatMap((notice) => {
    const address =
      notice.address ?? (notice.accountId === null ? null : emails.get(notice.accountId));
    if (!address) return [];
    return [
      {
        messageId: randomUUID(),
        accountId: notice.accountId,
        address,
        subject: notice.subject,
        body: notice.body,
        createdAt: at,
        availableAt: at,
      },
    ];
  });
  if (messages.length > 0) await tx.insert(outboxMessage).values(messages);
}

/** What a reminder is about, and which of its reminders it is. */
export interface Reminder {
  readonly kind: string;
  readonly subjectId: number;
  readonly occasion: string;
}

/** Takes a reminder for the open transaction: false when it already left, also from another process at the same time. */
export async function claimReminder(tx: Tx, reminder: Reminder, at: Date): Promise<boolean> {
  const rows = await tx
    .insert(reminderSent)
    .values({ ...reminder, sentAt: at })
    .onConflictDoNothing()
    .returning({ kind: reminderSent.kind });
  return rows.length === 1;
}
