import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { PHASES, type Phase } from '../../app/domain/startups/phase';
import { account } from './accounts';
import { calendarDay, identity, instant, oneOf, version, words } from './columns';
import { friction } from './frictions';
import { organisation } from './organisations';
import { engagementChecks, engagementTerms, missionChecks, missionTerms } from './startups-terms';

export const startup = pgTable(
  'startup',
  {
    id: identity(),
    version: version(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    /** What the service does, for whom, in one or two sentences. */
    pitch: text().notNull(),
    /** The organisation that answers for it; its foreign key to the list of incubators is hand-written. */
    incubatorId: integer()
      .notNull()
      .references(() => organisation.id),
    ownerId: integer().references(() => organisation.id),
    /** Why the owner is still « à trouver ». */
    ownerMissingReason: text(),
    serviceUrl: text(),
    openedOn: calendarDay().notNull(),
    /** Place of the current phase among `PHASES`: kept by a trigger, for the order of the list. */
    phasePlace: smallint().notNull().default(0),
    createdAt: instant().notNull(),
    /** « historique importé »: its phases may have gaps and overlaps. */
    imported: boolean().notNull().default(false),
    words: words().generatedAlwaysAs(
      sql`setweight(to_tsvector('relais_french', name), 'A') || to_tsvector('relais_french', pitch)`,
    ),
  },
  (table) => [
    index('startup_words').using('gin', table.words),
    index('startup_owner').on(table.ownerId),
    index('startup_incubator_of').on(table.incubatorId),
    // The list's order; the picture's, the newest first.
    index('startup_listed').on(table.phasePlace, table.name, table.id),
    index('startup_opened').on(table.openedOn, table.id),
    check('startup_slug_shape', sql`${table.slug} ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'`),
  ],
);

/** The frictions that a startup answers. */
export const startupFriction = pgTable(
  'startup_friction',
  {
    startupId: integer()
      .notNull()
      .references(() => startup.id),
    frictionId: integer()
      .notNull()
      .references(() => friction.id),
  },
  (table) => [
    primaryKey({ columns: [table.startupId, table.frictionId] }),
    index('startup_friction_friction').on(table.frictionId),
  ],
);

/** A sponsor's commitment (fiche d'engagement): whoever signed one is a sponsor of the startup. */
export const engagement = pgTable(
  'engagement',
  {
    id: identity(),
    startupId: integer()
      .notNull()
      .references(() => startup.id),
    sponsorId: integer()
      .notNull()
      .references(() => account.id),
    organisationId: integer()
      .notNull()
      .references(() => organisation.id),
    ...engagementTerms(),
    /** First day on which it commits nobody any more; null while it is in force. */
    endedOn: calendarDay(),
    endedReason: text(),
  },
  (table) => [
    uniqueIndex('engagement_once_per_sponsor')
      .on(table.startupId, table.sponsorId)
      .where(sql`${table.endedOn} is null`),
    index('engagement_organisation').on(table.organisationId),
    check(
      'engagement_end_explained',
      sql`(${table.endedOn} is null) = (${table.endedReason} is null)`,
    ),
    check('engagement_range', sql`${table.endedOn} >= ${table.signedOn}`),
    index('engagement_sponsor').on(table.sponsorId),
    engagementChecks('engagement', table),
  ],
);

/** A dated stay of one person on one team: half-open range of days, never overlapping another of the same person (exclusion constraint). */
export const mission = pgTable(
  'mission',
  {
    id: identity(),
    startupId: integer()
      .notNull()
      .references(() => startup.id),
    accountId: integer()
      .notNull()
      .references(() => account.id),
    ...missionTerms(),
    /** Why staff put the person there by their own word: nobody was on the team to ask. */
    withoutTeamReason: text(),
  },
  (table) => [
    index('mission_account').on(table.accountId),
    index('mission_startup').on(table.startupId),
    index('mission_ends').on(table.endsOn),
    index('mission_starts').on(table.startsOn),
    ...missionChecks('mission', table),
    check('mission_range', sql`${table.endsOn} >= ${table.startsOn}`),
  ],
);

/** One phase of a startup: half-open range of days; exactly one is open, each starts where the last ended (invariant 3, deferred trigger). */
export const startupPhase = pgTable(
  'startup_phase',
  {
    id: identity(),
    startupId: integer()
      .notNull()
      .references(() => startup.id),
    sequence: integer().notNull(),
    phase: text().$type<Phase>().notNull(),
    startsOn: calendarDay().notNull(),
    endsOn: calendarDay(),
    /** The instant it was opened: a review counts as favourable only when decided since. */
    openedAt: instant().notNull(),
    reason: text(),
    /** The review behind it; its foreign key is hand-written (0002), so that the schema's rooms import no circle. */
    reviewId: integer(),
    /** Why staff opened it although its gate did not hold. */
    overrideReason: text(),
  },
  (table) => [
    uniqueIndex('startup_phase_sequence').on(table.startupId, table.sequence),
    uniqueIndex('startup_phase_one_open')
      .on(table.startupId)
      .where(sql`${table.endsOn} is null`),
    index('startup_phase_open')
      .on(table.phase)
      .where(sql`${table.endsOn} is null`),
    oneOf('startup_phase_known', table.phase, PHASES),
    check('startup_phase_range', sql`${table.endsOn} >= ${table.startsOn}`),
  ],
);
