import { boolean, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { account } from './accounts';

/** What a person chose about being told: no row, the weekly digest and no calendar. */
export const notificationSetting = pgTable('notification_setting', {
  accountId: integer()
    .primaryKey()
    .references(() => account.id),
  weeklyDigest: boolean().notNull().default(true),
  /** Random; with the secret of the sessions it makes the calendar's address, which a stolen table does not. Null without a calendar. */
  calendarSeed: text(),
});
