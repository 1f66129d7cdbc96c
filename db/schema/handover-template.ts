import { integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { account } from './accounts';
import { instant } from './columns';

/** A version of the checklist's template; what began with an earlier one keeps its items. */
export const handoverTemplate = pgTable('handover_template', {
  version: integer().primaryKey(),
  publishedAt: instant().notNull(),
  publishedById: integer()
    .notNull()
    .references(() => account.id),
  reason: text().notNull(),
});

/** An item of a version: its key stays when it is reworded. */
export const handoverTemplateItem = pgTable(
  'handover_template_item',
  {
    version: integer()
      .notNull()
      .references(() => handoverTemplate.version),
    position: integer().notNull(),
    key: text().notNull(),
    label: text().notNull(),
    proof: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.version, table.position] }),
    uniqueIndex('handover_template_item_key').on(table.version, table.key),
  ],
);
