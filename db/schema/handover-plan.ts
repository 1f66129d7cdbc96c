import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { account } from './accounts';
import { calendarDay, cents, identity, instant, version } from './columns';
import { startup } from './startups';

/** What the team proposes for the years after the handover (plan de pérennisation). */
export const handoverPlan = pgTable('handover_plan', {
  startupId: integer()
    .primaryKey()
    .references(() => startup.id),
  version: version(),
  vision: text().notNull(),
  scenarios: text().notNull(),
  fallback: text().notNull(),
  organisation: text().notNull(),
  writtenAt: instant().notNull(),
  writtenById: integer()
    .notNull()
    .references(() => account.id),
  /** The version that the owner approved: a later one asks again. */
  approvedVersion: integer(),
  approvedAt: instant(),
  approvedById: integer().references(() => account.id),
});

/** What a year is expected to cost, and who pays for it. */
export const handoverPlanYear = pgTable(
  'handover_plan_year',
  {
    startupId: integer()
      .notNull()
      .references(() => handoverPlan.startupId),
    year: integer().notNull(),
    cents: cents().notNull(),
    paidBy: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.startupId, table.year] }),
    check('handover_plan_year_positive', sql`${table.cents} >= 0`),
  ],
);

/** A day on which the owner deliberates about it. */
export const handoverPlanDay = pgTable(
  'handover_plan_day',
  {
    startupId: integer()
      .notNull()
      .references(() => handoverPlan.startupId),
    position: integer().notNull(),
    heldOn: calendarDay().notNull(),
    about: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.startupId, table.position] })],
);

/** What a party says of a version of the plan; an approval may bear a word too. */
export const handoverPlanComment = pgTable(
  'handover_plan_comment',
  {
    id: identity(),
    startupId: integer()
      .notNull()
      .references(() => handoverPlan.startupId),
    planVersion: integer().notNull(),
    authorId: integer()
      .notNull()
      .references(() => account.id),
    at: instant().notNull(),
    words: text().notNull(),
    approves: boolean().notNull().default(false),
  },
  (table) => [index('handover_plan_comment_startup').on(table.startupId, table.id)],
);
