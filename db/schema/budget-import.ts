import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { PaymentField } from '../../app/domain/budget/payment-columns';
import {
  IMPORT_STATES,
  SEPARATORS,
  type ImportState,
  type Separator,
} from '../../app/domain/frictions/import-file';
import { account } from './accounts';
import { ledgerEntry } from './budget';
import { identity, instant, oneOf, version } from './columns';

/** An accounting extract that staff send to record many payments at once; its content goes once it is imported or given up. */
export const paymentImport = pgTable(
  'payment_import',
  {
    id: identity(),
    version: version(),
    state: text().$type<ImportState>().notNull().default('pending'),
    authorId: integer()
      .notNull()
      .references(() => account.id),
    /** Name of the file as it was sent. */
    name: text().notNull(),
    sha256: text().notNull(),
    content: text(),
    separator: text().$type<Separator>().notNull(),
    /** What each column is; '' is left out. */
    mapping: text().array().$type<(PaymentField | '')[]>().notNull(),
    createdAt: instant().notNull(),
    closedAt: instant(),
    /** Lines left out because they were imported before. */
    knownLines: integer().notNull().default(0),
  },
  (table) => [
    index('payment_import_author').on(table.authorId, table.createdAt),
    oneOf('payment_import_state_known', table.state, IMPORT_STATES),
    oneOf('payment_import_separator_known', table.separator, SEPARATORS),
    check(
      'payment_import_content_while_pending',
      sql`(${table.state} = 'pending') = (${table.content} is not null) and (${table.state} = 'pending') = (${table.closedAt} is null)`,
    ),
  ],
);

/** Which payment came of which line: a line of the accounts is never paid twice, whatever file it comes in. */
export const paymentImportLine = pgTable(
  'payment_import_line',
  {
    importId: integer()
      .notNull()
      .references(() => paymentImport.id),
    row: integer().notNull(),
    reference: text().notNull(),
    entryId: integer()
      .notNull()
      .references(() => ledgerEntry.id),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.row] }),
    uniqueIndex('payment_import_line_reference').on(table.reference),
    index('payment_import_line_entry').on(table.entryId),
  ],
);
