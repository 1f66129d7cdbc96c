import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { support } from './frictions';

/** Whom to call about a « nous aussi »: kept apart, so that it goes without a trace when the person or the support goes. */
export const supportContact = pgTable('support_contact', {
  supportId: integer()
    .primaryKey()
    .references(() => support.id, { onDelete: 'cascade' }),
  name: text().notNull(),
  email: text().notNull().default(''),
  phone: text().notNull().default(''),
});
