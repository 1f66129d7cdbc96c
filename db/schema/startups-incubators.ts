import { index, integer, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { instant } from './columns';
import { incubator } from './incubators';
import { startup } from './startups';

/** Incubators that carry a startup together with its main one (`startup.incubator_id`). */
export const startupIncubator = pgTable(
  'startup_incubator',
  {
    startupId: integer()
      .notNull()
      .references(() => startup.id),
    incubatorId: integer()
      .notNull()
      .references(() => incubator.organisationId),
    addedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.startupId, table.incubatorId] }),
    index('startup_incubator_incubator').on(table.incubatorId),
  ],
);
