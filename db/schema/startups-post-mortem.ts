import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { account } from './accounts';
import { instant, version } from './columns';
import { startup } from './startups';

/** What a stopped startup leaves to others: public. */
export const postMortem = pgTable('post_mortem', {
  startupId: integer()
    .primaryKey()
    .references(() => startup.id),
  version: version(),
  tried: text().notNull(),
  learnt: text().notNull(),
  reusable: text().notNull(),
  writtenAt: instant().notNull(),
  writtenById: integer()
    .notNull()
    .references(() => account.id),
});
