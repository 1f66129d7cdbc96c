import { sql } from 'drizzle-orm';
import { check, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { YearDay } from '../../app/domain/budget/calendar';
import { calendarDay, version } from './columns';
import { organisation } from './organisations';

const yearDay = () => text().$type<YearDay>();

/** When a funder takes no order and pays nothing, as somebody wrote it down; without a row the usual calendar of its kind holds. */
export const funderCalendar = pgTable(
  'funder_calendar',
  {
    organisationId: integer()
      .primaryKey()
      .references(() => organisation.id),
    version: version(),
    ordersFrom: yearDay(),
    ordersTo: yearDay(),
    paymentsFrom: yearDay(),
    paymentsTo: yearDay(),
  },
  (table) => [
    check(
      'funder_calendar_whole',
      sql`(${table.ordersFrom} is null) = (${table.ordersTo} is null) and (${table.paymentsFrom} is null) = (${table.paymentsTo} is null)`,
    ),
    check(
      'funder_calendar_opens_again',
      sql`${table.ordersFrom} <> ${table.ordersTo} and ${table.paymentsFrom} <> ${table.paymentsTo}`,
    ),
  ],
);

/** Days on which a funder's assembly votes. */
export const funderAssembly = pgTable(
  'funder_assembly',
  {
    organisationId: integer()
      .notNull()
      .references(() => organisation.id),
    heldOn: calendarDay().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.heldOn] })],
);
