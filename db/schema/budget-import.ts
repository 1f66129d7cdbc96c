import { index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { PaymentField } from '../../app/domain/budget/payment-columns';
import { ledgerEntry } from './budget';
import { importChecks, importColumns } from './imports';

/** An accounting extract that staff send to record many payments at once; its content goes once it is imported or given up. */
export const paymentImport = pgTable('payment_import', importColumns<PaymentField>(), (table) =>
  importChecks('payment_import', table),
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
