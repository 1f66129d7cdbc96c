import { sql } from 'drizzle-orm';
import { check, index, integer, numeric, pgTable, text } from 'drizzle-orm/pg-core';
import {
  DIRECTIONS,
  INDICATOR_KINDS,
  READING_OUTCOMES,
  VALUE_ORIGINS,
  type Direction,
  type IndicatorKind,
  type ReadingOutcome,
  type ValueOrigin,
} from '../../app/domain/milestones/indicator';
import { account } from './accounts';
import { calendarDay, cents, identity, instant, oneOf, version } from './columns';
import { friction } from './frictions';
import { startup } from './startups';

/** A number that a startup follows over time. */
export const indicator = pgTable(
  'indicator',
  {
    id: identity(),
    version: version(),
    startupId: integer()
      .notNull()
      .references(() => startup.id),
    kind: text().$type<IndicatorKind>().notNull(),
    name: text().notNull(),
    unit: text().notNull(),
    direction: text().$type<Direction>().notNull(),
    target: numeric({ mode: 'number' }),
    targetOn: calendarDay(),
    /** Where the service publishes the figure as JSON, and where it stands in there (RFC 6901). */
    statsUrl: text(),
    statsPointer: text(),
    /** The day on which it was last tried: once a day, whichever process. */
    statsTriedOn: calendarDay(),
    statsOutcome: text().$type<ReadingOutcome>(),
    createdAt: instant().notNull(),
    closedAt: instant(),
  },
  (table) => [
    index('indicator_startup').on(table.startupId, table.id),
    index('indicator_to_read')
      .on(table.statsTriedOn)
      .where(sql`${table.statsUrl} is not null and ${table.closedAt} is null`),
    oneOf('indicator_kind_known', table.kind, INDICATOR_KINDS),
    oneOf('indicator_direction_known', table.direction, DIRECTIONS),
    oneOf('indicator_outcome_known', table.statsOutcome, READING_OUTCOMES),
    check(
      'indicator_stats_whole',
      sql`(${table.statsUrl} is null) = (${table.statsPointer} is null)`,
    ),
    check(
      'indicator_target_day_has_target',
      sql`${table.targetOn} is null or ${table.target} is not null`,
    ),
  ],
);

/** A value of an indicator on a day; one that is entered again for that day corrects it, and the earlier one stays. */
export const indicatorValue = pgTable(
  'indicator_value',
  {
    id: identity(),
    indicatorId: integer()
      .notNull()
      .references(() => indicator.id),
    measuredOn: calendarDay().notNull(),
    value: numeric({ mode: 'number' }).notNull(),
    origin: text().$type<ValueOrigin>().notNull(),
    /** Where it comes from: a person's words, or the address that was read. */
    source: text().notNull(),
    recordedAt: instant().notNull(),
    /** Null when the platform read it. */
    recordedById: integer().references(() => account.id),
  },
  (table) => [
    index('indicator_value_indicator').on(table.indicatorId, table.id),
    oneOf('indicator_value_origin_known', table.origin, VALUE_ORIGINS),
    check(
      'indicator_value_by_hand_has_author',
      sql`(${table.origin} = 'hand') = (${table.recordedById} is not null)`,
    ),
  ],
);

/** The weight of a startup's friction, measured again. */
export const frictionMeasure = pgTable(
  'friction_measure',
  {
    id: identity(),
    startupId: integer()
      .notNull()
      .references(() => startup.id),
    frictionId: integer()
      .notNull()
      .references(() => friction.id),
    measuredOn: calendarDay().notNull(),
    peoplePerYear: integer(),
    minutesEach: integer(),
    eurosEachCents: cents(),
    source: text().notNull(),
    recordedAt: instant().notNull(),
    recordedById: integer()
      .notNull()
      .references(() => account.id),
  },
  (table) => [
    index('friction_measure_startup').on(table.startupId, table.id),
    index('friction_measure_friction').on(table.frictionId, table.id),
    check(
      'friction_measure_measures',
      sql`${table.peoplePerYear} is not null and (${table.minutesEach} is not null or ${table.eurosEachCents} is not null)`,
    ),
  ],
);
