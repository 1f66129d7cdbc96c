import { sql } from 'drizzle-orm';
import { boolean, integer, pgTable, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from './columns';
import { organisation } from './organisations';

/** An organisation that incubates; one of them is the host, for whoever says nothing else. */
export const incubator = pgTable(
  'incubator',
  {
    organisationId: integer()
      .primaryKey()
      .references(() => organisation.id),
    isHost: boolean().notNull().default(false),
    addedAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex('incubator_one_host')
      .on(table.isHost)
      .where(sql`${table.isHost}`),
  ],
);
