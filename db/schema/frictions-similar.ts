import { sql } from 'drizzle-orm';
import { boolean, check, customType, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { identity, instant, version } from './columns';

/** A compiled question of the text search. */
const question = customType<{ data: string }>({ dataType: () => 'tsquery' });

/** In how many frictions and startups a lexeme stands: counted from time to time rather than on each request. */
export const lexeme = pgTable(
  'lexeme',
  {
    lexeme: text().primaryKey(),
    documents: integer().notNull(),
    /** Whether a typo may have meant it: enough documents hold it. */
    suggested: boolean().notNull().default(true),
  },
  (table) => [
    // The primary key follows the collation of the database, which a search by beginning cannot use.
    index('lexeme_beginning').on(table.lexeme.op('text_pattern_ops')),
    index('lexeme_trigrams')
      .using('gin', table.lexeme.op('gin_trgm_ops'))
      .where(sql`${table.suggested}`),
  ],
);

/** The one line that says what the last count of the lexemes covered. */
export const lexemeCount = pgTable(
  'lexeme_count',
  {
    id: integer().primaryKey().default(1),
    documents: integer().notNull(),
    /** Sum of the newest identities: how far the tables have grown since tells whether to count again. */
    newest: integer().notNull(),
    countedAt: instant().notNull(),
  },
  (table) => [check('lexeme_count_is_one_line', sql`${table.id} = 1`)],
);

/** Words and phrases that say the same in the field, such as « RSA » and « revenu de solidarité active ». */
export const synonym = pgTable('synonym', {
  id: identity(),
  version: version(),
});

export const synonymForm = pgTable(
  'synonym_form',
  {
    id: identity(),
    synonymId: integer()
      .notNull()
      .references(() => synonym.id, { onDelete: 'cascade' }),
    form: text().notNull(),
    query: question().generatedAlwaysAs(sql`phraseto_tsquery('relais_french', form)`),
  },
  (table) => [
    index('synonym_form_synonym').on(table.synonymId),
    check('synonym_form_not_blank', sql`${table.form} ~ '[^[:space:]]'`),
  ],
);
