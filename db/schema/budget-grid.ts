import { boolean, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { GRID_AXES, type GridAxis } from '../../app/domain/budget/grid';
import { identity, oneOf, version } from './columns';

/** The network's spending grid, activities and resources: planted by the migration, then staff's to rename, add to and retire. */
export const spendingLine = pgTable(
  'spending_line',
  {
    id: identity(),
    version: version(),
    axis: text().$type<GridAxis>().notNull(),
    /** What the ledger keeps: it never changes. */
    code: text().notNull(),
    label: text().notNull(),
    rank: integer().notNull(),
    retired: boolean().notNull().default(false),
  },
  (table) => [
    uniqueIndex('spending_line_code').on(table.axis, table.code),
    oneOf('spending_line_axis_known', table.axis, GRID_AXES),
  ],
);
