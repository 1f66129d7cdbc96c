import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { account } from './accounts';
import { identity, instant } from './columns';
import { milestone } from './milestones';

/** A milestone that waits for another of its startup; never in a circle (trigger that locks the startup). */
export const milestoneTie = pgTable(
  'milestone_tie',
  {
    milestoneId: integer()
      .notNull()
      .references(() => milestone.id),
    onId: integer()
      .notNull()
      .references(() => milestone.id),
    at: instant().notNull(),
    authorId: integer()
      .notNull()
      .references(() => account.id),
  },
  (table) => [
    primaryKey({ columns: [table.milestoneId, table.onId] }),
    index('milestone_tie_on').on(table.onId),
    check('milestone_tie_to_another', sql`${table.milestoneId} <> ${table.onId}`),
  ],
);

/** What the parties say about a milestone. */
export const milestoneComment = pgTable(
  'milestone_comment',
  {
    id: identity(),
    milestoneId: integer()
      .notNull()
      .references(() => milestone.id),
    authorId: integer()
      .notNull()
      .references(() => account.id),
    words: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [index('milestone_comment_milestone').on(table.milestoneId, table.id)],
);
