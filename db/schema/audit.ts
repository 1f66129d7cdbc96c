import { bigint, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { Act, JournalFacts, SubjectKind } from '../../app/domain/audit/act';
import { instant } from './columns';

/** The audit journal: append-only, numbered without gaps and hash-chained by triggers (invariant 5). */
export const journalEntry = pgTable(
  'journal_entry',
  {
    number: bigint({ mode: 'number' }).primaryKey(),
    at: instant().notNull(),
    /** No foreign key: a person may be erased and the chain stays whole. */
    actorId: integer(),
    act: text().$type<Act>().notNull(),
    subjectKind: text().$type<SubjectKind>().notNull(),
    subjectId: integer().notNull(),
    frictionId: integer(),
    startupId: integer(),
    before: jsonb().$type<JournalFacts>(),
    after: jsonb().$type<JournalFacts>(),
    reason: text(),
    requestId: text().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    index('journal_entry_friction').on(table.frictionId, table.number),
    index('journal_entry_startup').on(table.startupId, table.number),
    index('journal_entry_subject').on(table.subjectKind, table.subjectId, table.number),
  ],
);

/** The chain's last number and hash, kept apart so that a cut-off tail is noticed; a single row that only the journal's trigger moves. */
export const journalHead = pgTable('journal_head', {
  id: integer().primaryKey(),
  number: bigint({ mode: 'number' }).notNull(),
  hash: text().notNull(),
});
