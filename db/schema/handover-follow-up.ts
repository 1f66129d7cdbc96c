import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';
import { account } from './accounts';
import { cents, instant, version } from './columns';
import { friction } from './frictions';
import { handover } from './handover';

/** What the owner says of a service six and twelve months after its handover. */
export const handoverFollowUp = pgTable(
  'handover_follow_up',
  {
    handoverId: integer()
      .notNull()
      .references(() => handover.id),
    months: integer().notNull(),
    version: version(),
    answeredAt: instant().notNull(),
    answeredById: integer()
      .notNull()
      .references(() => account.id),
    isAlive: boolean().notNull(),
    followsIndicators: boolean().notNull(),
    codeIsOpen: boolean().notNull(),
    /** Releases since the handover, or since the follow-up before. */
    releases: integer(),
    /** People who use it in a year. */
    peopleUsing: integer(),
    /** Share of the startup's frictions that is gone, in percent; null when they were not measured both times. */
    gonePercent: integer(),
    comment: text().notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.handoverId, table.months] }),
    // Services said to be closed: few, and asked for by each staff member's page.
    index('handover_follow_up_closed')
      .on(table.handoverId)
      .where(sql`not ${table.isAlive}`),
    check('handover_follow_up_months', sql`${table.months} in (6, 12)`),
    check(
      'handover_follow_up_counts',
      sql`coalesce(${table.releases}, 0) >= 0 and coalesce(${table.peopleUsing}, 0) >= 0`,
    ),
  ],
);

/** A friction measured again at a follow-up, beside what it weighed when it was proposed. */
export const handoverMeasure = pgTable(
  'handover_measure',
  {
    handoverId: integer().notNull(),
    months: integer().notNull(),
    frictionId: integer()
      .notNull()
      .references(() => friction.id),
    peopleBefore: integer(),
    minutesBefore: integer(),
    centsBefore: cents(),
    people: integer(),
    minutes: integer(),
    cents: cents(),
    source: text().notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.handoverId, table.months, table.frictionId] }),
    foreignKey({
      name: 'handover_measure_follow_up',
      columns: [table.handoverId, table.months],
      foreignColumns: [handoverFollowUp.handoverId, handoverFollowUp.months],
    }),
    check(
      'handover_measure_counts',
      sql`coalesce(${table.people}, 0) >= 0 and coalesce(${table.minutes}, 0) >= 0 and coalesce(${table.cents}, 0) >= 0`,
    ),
  ],
);
