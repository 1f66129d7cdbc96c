import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { ImportField } from '../../app/domain/frictions/import-columns';
import {
  IMPORT_STATES,
  SEPARATORS,
  type ImportState,
  type Separator,
} from '../../app/domain/frictions/import-file';
import { account } from './accounts';
import { identity, instant, oneOf, version } from './columns';
import { friction } from './frictions';
import { organisation } from './organisations';

/** A spreadsheet that somebody sends to deposit many frictions at once; its content goes once it is imported or given up. */
export const frictionImport = pgTable(
  'friction_import',
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
    mapping: text().array().$type<(ImportField | '')[]>().notNull(),
    /** Who proposes the lines that name no organisation. */
    organisationId: integer().references(() => organisation.id),
    /** Where the figures come from when a line does not say. */
    source: text().notNull().default(''),
    createdAt: instant().notNull(),
    closedAt: instant(),
    /** Lines left out because they were imported before. */
    knownLines: integer().notNull().default(0),
  },
  (table) => [
    index('friction_import_author').on(table.authorId, table.createdAt),
    oneOf('friction_import_state_known', table.state, IMPORT_STATES),
    oneOf('friction_import_separator_known', table.separator, SEPARATORS),
    check(
      'friction_import_content_while_pending',
      sql`(${table.state} = 'pending') = (${table.content} is not null) and (${table.state} = 'pending') = (${table.closedAt} is null)`,
    ),
  ],
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
