import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  smallint,
  text,
  uniqueIndex,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import { ACTION_STATES, type ActionState } from '../../app/domain/programme/programme';
import { account } from './accounts';
import { calendarDay, identity, instant, oneOf, version } from './columns';
import { friction } from './frictions';
import { resource } from './resources';
import { startup } from './startups';

/** A programme that State and collectivités govern together, and the rule by which each college approves a revision. */
export const programme = pgTable(
  'programme',
  {
    id: identity(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    intention: text().notNull(),
    startsOn: calendarDay().notNull(),
    endsOn: calendarDay(),
    predecessorId: integer().references((): AnyPgColumn => programme.id),
    /** Governed elsewhere: known here for the actions that bridges lead to, never the current one. */
    isNeighbour: boolean().notNull().default(false),
    /** Of a college's members, the share that has to vote, in percent. */
    quorumPercent: smallint().notNull().default(50),
    /** Of the votes for and against, the share « for » that has to be exceeded, in percent. */
    majorityPercent: smallint().notNull().default(50),
    version: version(),
  },
  (table) => [
    check('programme_range', sql`${table.endsOn} > ${table.startsOn}`),
    check('programme_quorum', sql`${table.quorumPercent} between 0 and 100`),
    check('programme_majority', sql`${table.majorityPercent} between 0 and 99`),
  ],
);

export const programmePriority = pgTable(
  'programme_priority',
  {
    id: identity(),
    programmeId: integer()
      .notNull()
      .references(() => programme.id),
    number: smallint().notNull(),
    title: text().notNull(),
  },
  (table) => [uniqueIndex('programme_priority_number').on(table.programmeId, table.number)],
);

/** An action by the number that it keeps for life; what it says stands in the editions. */
export const programmeAction = pgTable(
  'programme_action',
  {
    id: identity(),
    programmeId: integer()
      .notNull()
      .references(() => programme.id),
    number: smallint().notNull(),
    state: text().$type<ActionState>().notNull().default('a-cadrer'),
    version: version(),
  },
  (table) => [
    uniqueIndex('programme_action_number').on(table.programmeId, table.number),
    oneOf('programme_action_state_known', table.state, ACTION_STATES),
    check('programme_action_number_positive', sql`${table.number} > 0`),
  ],
);

/** Each state of an action, since when and why: what `?au=` reads. */
export const actionStanding = pgTable(
  'programme_action_standing',
  {
    id: identity(),
    actionId: integer()
      .notNull()
      .references(() => programmeAction.id),
    state: text().$type<ActionState>().notNull(),
    since: calendarDay().notNull(),
    reason: text().notNull().default(''),
    byId: integer().references(() => account.id),
  },
  (table) => [
    index('programme_action_standing_action').on(table.actionId, table.since),
    oneOf('programme_action_standing_known', table.state, ACTION_STATES),
  ],
);

/** A framing sheet (cadrage), each version kept; it holds once both sides have agreed to that very version. */
export const actionFraming = pgTable(
  'programme_action_framing',
  {
    id: identity(),
    actionId: integer()
      .notNull()
      .references(() => programmeAction.id),
    number: smallint().notNull(),
    goal: text().notNull(),
    scope: text().notNull(),
    deliverables: text().notNull(),
    territories: text().notNull(),
    indicators: text().notNull(),
    writtenById: integer()
      .notNull()
      .references(() => account.id),
    writtenAt: instant().notNull(),
    agreedByStateId: integer().references(() => account.id),
    agreedByStateAt: instant(),
    agreedByCollectivitesId: integer().references(() => account.id),
    agreedByCollectivitesAt: instant(),
    /** The day on which the second side agreed. */
    framedOn: calendarDay(),
  },
  (table) => [
    uniqueIndex('programme_action_framing_number').on(table.actionId, table.number),
    check(
      'programme_action_framed_by_both',
      sql`(${table.framedOn} is not null) = (${table.agreedByStateId} is not null and ${table.agreedByCollectivitesId} is not null)`,
    ),
  ],
);

/** What an action really did: frictions, startups and resources that belong to it. */
export const actionLink = pgTable(
  'programme_action_link',
  {
    id: identity(),
    actionId: integer()
      .notNull()
      .references(() => programmeAction.id),
    frictionId: integer().references(() => friction.id),
    startupId: integer().references(() => startup.id),
    resourceId: integer().references(() => resource.id),
    linkedById: integer()
      .notNull()
      .references(() => account.id),
    linkedOn: calendarDay().notNull(),
    unlinkedOn: calendarDay(),
  },
  (table) => [
    uniqueIndex('programme_action_link_friction')
      .on(table.actionId, table.frictionId)
      .where(sql`${table.unlinkedOn} is null`),
    uniqueIndex('programme_action_link_startup')
      .on(table.actionId, table.startupId)
      .where(sql`${table.unlinkedOn} is null`),
    uniqueIndex('programme_action_link_resource')
      .on(table.actionId, table.resourceId)
      .where(sql`${table.unlinkedOn} is null`),
    index('programme_action_link_of_friction').on(table.frictionId),
    index('programme_action_link_of_startup').on(table.startupId),
    index('programme_action_link_of_resource').on(table.resourceId),
    check(
      'programme_action_link_one_end',
      sql`num_nonnulls(${table.frictionId}, ${table.startupId}, ${table.resourceId}) = 1`,
    ),
  ],
);

/** A bridge (passerelle) from an action to an action of another programme. */
export const actionBridge = pgTable(
  'programme_action_bridge',
  {
    id: identity(),
    fromActionId: integer()
      .notNull()
      .references(() => programmeAction.id),
    toActionId: integer()
      .notNull()
      .references(() => programmeAction.id),
    note: text().notNull().default(''),
    laidById: integer()
      .notNull()
      .references(() => account.id),
    laidOn: calendarDay().notNull(),
  },
  (table) => [
    uniqueIndex('programme_action_bridge_once').on(table.fromActionId, table.toActionId),
    index('programme_action_bridge_to').on(table.toActionId),
    check('programme_action_bridge_between', sql`${table.fromActionId} <> ${table.toActionId}`),
  ],
);
