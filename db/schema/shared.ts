import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns';

/** Forms already acted on, by the fingerprint of what was posted: the same form sent twice acts once (invariant 6). */
export const submission = pgTable('submission', {
  fingerprint: text().primaryKey(),
  result: jsonb(),
  at: instant().notNull(),
});

/** Settings that administrators change, over the defaults of the domain. */
export const setting = pgTable('setting', {
  key: text().primaryKey(),
  value: jsonb().notNull(),
});
