import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import {
  CONTRIBUTION_STATES,
  MATURITIES,
  RESOURCE_KINDS,
  type ContributionState,
  type Maturity,
  type ResourceKind,
} from '../../app/domain/resources/resource';
import { account } from './accounts';
import { calendarDay, identity, instant, oneOf, version, words } from './columns';
import { organisation } from './organisations';
import { startup } from './startups';

/** A reusable thing of the common base, public as soon as it stands here; what is not yet accepted is a contribution. */
export const resource = pgTable(
  'resource',
  {
    id: identity(),
    slug: text().notNull().unique(),
    kind: text().$type<ResourceKind>().notNull(),
    name: text().notNull(),
    producerId: integer()
      .notNull()
      .references(() => organisation.id),
    /** The startup whose service it came from, if one did. */
    startupId: integer().references(() => startup.id),
    /** What it does. */
    purpose: text().notNull(),
    /** For whom. */
    audience: text().notNull(),
    accessConditions: text().notNull(),
    /** SPDX identifier or the name of a licence; empty when none is known. */
    licence: text().notNull().default(''),
    landingUrl: text(),
    documentationUrl: text(),
    repositoryUrl: text(),
    /** A functional address or page, public by nature; never a person's. */
    contact: text().notNull().default(''),
    maturity: text().$type<Maturity>().notNull(),
    maintainedUntil: calendarDay(),
    publishedAt: instant().notNull(),
    changedAt: instant().notNull(),
    withdrawnOn: calendarDay(),
    withdrawalReason: text(),
    successorId: integer().references((): AnyPgColumn => resource.id),
    words: words().generatedAlwaysAs(
      sql`setweight(to_tsvector('relais_french', name), 'A') || to_tsvector('relais_french', purpose || ' ' || audience)`,
    ),
    version: version(),
  },
  (table) => [
    index('resource_producer').on(table.producerId),
    index('resource_startup').on(table.startupId),
    index('resource_words').using('gin', table.words),
    oneOf('resource_kind_known', table.kind, RESOURCE_KINDS),
    oneOf('resource_maturity_known', table.maturity, MATURITIES),
    check(
      'resource_withdrawn_explained',
      sql`(${table.withdrawnOn} is null) = (${table.withdrawalReason} is null)`,
    ),
    check(
      'resource_successor_of_withdrawn',
      sql`${table.successorId} is null or (${table.withdrawnOn} is not null and ${table.successorId} <> ${table.id})`,
    ),
  ],
);

/** A version that the producer published. */
export const resourceVersion = pgTable(
  'resource_version',
  {
    id: identity(),
    resourceId: integer()
      .notNull()
      .references(() => resource.id),
    label: text().notNull(),
    releasedOn: calendarDay().notNull(),
    changes: text().notNull().default(''),
    url: text(),
  },
  (table) => [uniqueIndex('resource_version_label').on(table.resourceId, table.label)],
);

/** What an agent proposes for the common base: a new resource, or other words for one that stands there. */
export const resourceContribution = pgTable(
  'resource_contribution',
  {
    id: identity(),
    /** The resource that it would change; null for a new one. */
    resourceId: integer().references(() => resource.id),
    /** The fields as they were written, in the shape that the domain reads. */
    content: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    note: text().notNull().default(''),
    contributedById: integer()
      .notNull()
      .references(() => account.id),
    contributedAt: instant().notNull(),
    state: text().$type<ContributionState>().notNull().default('waiting'),
    settledById: integer().references(() => account.id),
    settledAt: instant(),
    answer: text(),
    /** The resource that came of it. */
    acceptedAsId: integer().references(() => resource.id),
    version: version(),
  },
  (table) => [
    index('resource_contribution_author').on(table.contributedById),
    index('resource_contribution_waiting')
      .on(table.contributedAt)
      .where(sql`${table.state} = 'waiting'`),
    oneOf('resource_contribution_state_known', table.state, CONTRIBUTION_STATES),
    check(
      'resource_contribution_settled',
      sql`(${table.state} = 'waiting') = (${table.settledAt} is null)`,
    ),
    check(
      'resource_contribution_answered',
      sql`${table.state} <> 'refused' or ${table.answer} is not null`,
    ),
    check(
      'resource_contribution_accepted',
      sql`(${table.state} = 'accepted') = (${table.acceptedAsId} is not null)`,
    ),
  ],
);
