import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import {
  STANDARD_ANSWERS,
  type StandardAnswer,
  type StandardsList,
} from '../../app/domain/milestones/standards';
import { account } from './accounts';
import { identity, instant, oneOf } from './columns';
import { startup } from './startups';

/** A version of the standards as it was imported; the last one is in force, and our own list before the first. */
export const standardsEdition = pgTable('standards_edition', {
  id: identity(),
  list: jsonb().$type<StandardsList>().notNull(),
  importedAt: instant().notNull(),
  importedById: integer()
    .notNull()
    .references(() => account.id),
});

/** An answer to a criterion, named by its standard and its label, so that it outlives the versions; the last one counts. */
export const standardAnswer = pgTable(
  'standard_answer',
  {
    id: identity(),
    startupId: integer()
      .notNull()
      .references(() => startup.id),
    standardId: text().notNull(),
    label: text().notNull(),
    answer: text().$type<StandardAnswer>().notNull(),
    evidence: text().notNull(),
    at: instant().notNull(),
    authorId: integer()
      .notNull()
      .references(() => account.id),
  },
  (table) => [
    index('standard_answer_startup').on(table.startupId, table.id),
    oneOf('standard_answer_known', table.answer, STANDARD_ANSWERS),
  ],
);
