import { sql } from 'drizzle-orm';
import { check, index, integer, text, type AnyPgColumn } from 'drizzle-orm/pg-core';
import {
  IMPORT_STATES,
  SEPARATORS,
  type ImportState,
  type Separator,
} from '../../app/domain/imports/file';
import { account } from './accounts';
import { identity, instant, oneOf, version } from './columns';

/** What every table of files sent to be imported holds; `Field` is what a column of the file may be. */
export const importColumns = <Field extends string>() => ({
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
  mapping: text().array().$type<(Field | '')[]>().notNull(),
  createdAt: instant().notNull(),
  closedAt: instant(),
  /** Lines left out because they were imported before. */
  knownLines: integer().notNull().default(0),
});

interface ImportTable {
  readonly state: AnyPgColumn;
  readonly authorId: AnyPgColumn;
  readonly content: AnyPgColumn;
  readonly separator: AnyPgColumn;
  readonly createdAt: AnyPgColumn;
  readonly closedAt: AnyPgColumn;
}

/** What such a table is held to: words of the domain, and a content for as long as the import waits. */
export const importChecks = (name: string, table: ImportTable) => [
  index(`${name}_author`).on(table.authorId, table.createdAt),
  oneOf(`${name}_state_known`, table.state, IMPORT_STATES),
  oneOf(`${name}_separator_known`, table.separator, SEPARATORS),
  check(
    `${name}_content_while_pending`,
    sql`(${table.state} = 'pending') = (${table.content} is not null) and (${table.state} = 'pending') = (${table.closedAt} is null)`,
  ),
];
