import { sql } from 'drizzle-orm';
import { integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { ImportField } from '../../app/domain/frictions/import-columns';
import { friction } from './frictions';
import { importChecks, importColumns } from './imports';
import { organisation } from './organisations';

/** A spreadsheet that somebody sends to deposit many frictions at once; its content goes once it is imported or given up. */
export const frictionImport = pgTable(
  'friction_import',
  {
    ...importColumns<ImportField>(),
    /** Who proposes the lines that name no organisation. */
    organisationId: integer().references(() => organisation.id),
    /** Where the figures come from when a line does not say. */
    source: text().notNull().default(''),
  },
  (table) => importChecks('friction_import', table),
);

/** Which friction came of which line: by its reference or its text, an organisation's line is never imported twice. */
export const frictionImportLine = pgTable(
  'friction_import_line',
  {
    importId: integer()
      .notNull()
      .references(() => frictionImport.id),
    /** Row of the file, as a spreadsheet numbers it. */
    row: integer().notNull(),
    organisationId: integer()
      .notNull()
      .references(() => organisation.id),
    reference: text(),
    /** SHA-256 of what the line says. */
    textHash: text().notNull(),
    frictionId: integer()
      .notNull()
      .references(() => friction.id),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.row] }),
    uniqueIndex('friction_import_line_friction').on(table.frictionId),
    uniqueIndex('friction_import_line_reference')
      .on(table.organisationId, table.reference)
      .where(sql`${table.reference} is not null`),
    uniqueIndex('friction_import_line_text').on(table.organisationId, table.textHash),
  ],
);
