import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { REUSE_STATES, type ReuseState } from '../../app/domain/resources/reuse';
import { account } from './accounts';
import { calendarDay, cents, identity, instant, oneOf, version } from './columns';
import { organisation } from './organisations';
import { resource } from './resources';
import { startup } from './startups';

/** That an organisation or a startup builds on a resource: declared by them, confirmed by its producer. */
export const resourceReuse = pgTable(
  'resource_reuse',
  {
    id: identity(),
    resourceId: integer()
      .notNull()
      .references(() => resource.id),
    /** Who reuses: an organisation or a startup, never both. */
    organisationId: integer().references(() => organisation.id),
    startupId: integer().references(() => startup.id),
    since: calendarDay().notNull(),
    purpose: text().notNull(),
    /** What it saved, once; null when nobody knows, which is never zero. */
    savedCents: cents(),
    declaredById: integer()
      .notNull()
      .references(() => account.id),
    declaredAt: instant().notNull(),
    state: text().$type<ReuseState>().notNull().default('declared'),
    settledById: integer().references(() => account.id),
    settledAt: instant(),
    refusalReason: text(),
    endedOn: calendarDay(),
    version: version(),
  },
  (table) => [
    uniqueIndex('resource_reuse_once_organisation')
      .on(table.resourceId, table.organisationId)
      .where(sql`${table.state} in ('declared', 'confirmed')`),
    uniqueIndex('resource_reuse_once_startup')
      .on(table.resourceId, table.startupId)
      .where(sql`${table.state} in ('declared', 'confirmed')`),
    index('resource_reuse_organisation').on(table.organisationId),
    index('resource_reuse_startup').on(table.startupId),
    oneOf('resource_reuse_state_known', table.state, REUSE_STATES),
    check(
      'resource_reuse_one_reuser',
      sql`(${table.organisationId} is null) <> (${table.startupId} is null)`,
    ),
    check('resource_reuse_saved', sql`${table.savedCents} >= 0`),
    check(
      'resource_reuse_refused',
      sql`(${table.state} = 'refused') = (${table.refusalReason} is not null)`,
    ),
    check('resource_reuse_ended', sql`(${table.state} = 'ended') = (${table.endedOn} is not null)`),
    check('resource_reuse_ends_after', sql`${table.endedOn} >= ${table.since}`),
    check(
      'resource_reuse_settled',
      sql`(${table.settledById} is null) = (${table.settledAt} is null) and (${table.state} not in ('confirmed', 'refused') or ${table.settledAt} is not null)`,
    ),
    index('resource_reuse_waiting')
      .on(table.resourceId)
      .where(sql`${table.state} = 'declared'`),
  ],
);
