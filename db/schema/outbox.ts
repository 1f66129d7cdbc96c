import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { account } from './accounts';
import { identity, instant } from './columns';

/** E-mails to send, written in the transaction of the act that causes them; the worker leases, sends, then marks. */
export const outboxMessage = pgTable(
  'outbox_message',
  {
    id: identity(),
    /** Stable over retries, so that a receiving server can recognise a message it already has. */
    messageId: text().notNull().unique(),
    accountId: integer().references(() => account.id),
    address: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    createdAt: instant().notNull(),
    availableAt: instant().notNull(),
    leasedUntil: instant(),
    attempts: integer().notNull().default(0),
    sentAt: instant(),
    lastError: text(),
  },
  (table) => [
    index('outbox_message_waiting')
      .on(table.availableAt)
      .where(sql`${table.sentAt} is null`),
  ],
);
