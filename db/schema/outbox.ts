import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
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

/** A reminder that left: one per thing reminded of and occasion, so that several processes remind once. */
export const reminderSent = pgTable(
  'reminder_sent',
  {
    /** What it reminds of, in the words of the use case: `review-due`, `mission-ends`… */
    kind: text().notNull(),
    subjectId: integer().notNull(),
    /** Which of its reminders: the day it is about, the share reached, the week. */
    occasion: text().notNull(),
    sentAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.subjectId, table.occasion] })],
);
