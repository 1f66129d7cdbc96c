import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { SIDES, type Side } from '../../app/domain/frictions/conversation';
import type { RevisedField } from '../../app/domain/frictions/revision';
import { account } from './accounts';
import { calendarDay, identity, instant, oneOf, version } from './columns';
import { friction } from './frictions';

const ofFriction = () =>
  integer()
    .notNull()
    .references(() => friction.id);
const byAccount = () =>
  integer()
    .notNull()
    .references(() => account.id);

/** What the proposing side and the incubator write to each other about a friction. */
export const frictionMessage = pgTable(
  'friction_message',
  {
    id: identity(),
    frictionId: ofFriction(),
    authorId: byAccount(),
    /** The side that the author wrote for: people change organisations, what they said does not. */
    side: text().$type<Side>().notNull(),
    words: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [
    index('friction_message_friction').on(table.frictionId, table.id),
    oneOf('friction_message_side_known', table.side, SIDES),
    check('friction_message_says_something', sql`${table.words} <> ''`),
  ],
);

/** What staff write for staff: a table of its own, so that no query about messages can bring one along. */
export const frictionNote = pgTable(
  'friction_note',
  {
    id: identity(),
    frictionId: ofFriction(),
    authorId: byAccount(),
    words: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [
    index('friction_note_friction').on(table.frictionId, table.id),
    check('friction_note_says_something', sql`${table.words} <> ''`),
  ],
);

/** Answers that staff write once and use many times, with `{places}` filled in for each friction. */
export const answerTemplate = pgTable('answer_template', {
  id: identity(),
  version: version(),
  title: text().notNull(),
  words: text().notNull(),
  savedById: byAccount(),
  savedAt: instant().notNull(),
});

/** An opinion asked of an agent outside the incubator, by a day. */
export const frictionOpinion = pgTable(
  'friction_opinion',
  {
    id: identity(),
    frictionId: ofFriction(),
    /** Who is asked. */
    accountId: byAccount(),
    askedById: byAccount(),
    question: text().notNull(),
    dueOn: calendarDay().notNull(),
    askedAt: instant().notNull(),
    /** Each reminder leaves once. */
    remindedBeforeAt: instant(),
    remindedAfterAt: instant(),
    words: text(),
    givenAt: instant(),
    cancelledAt: instant(),
  },
  (table) => [
    index('friction_opinion_friction').on(table.frictionId, table.id),
    uniqueIndex('friction_opinion_asked_once')
      .on(table.frictionId, table.accountId)
      .where(sql`${table.givenAt} is null and ${table.cancelledAt} is null`),
    index('friction_opinion_waiting')
      .on(table.dueOn)
      .where(sql`${table.givenAt} is null and ${table.cancelledAt} is null`),
    check(
      'friction_opinion_given_says_something',
      sql`(${table.givenAt} is null) = (coalesce(${table.words}, '') = '')`,
    ),
    check(
      'friction_opinion_given_or_cancelled',
      sql`${table.givenAt} is null or ${table.cancelledAt} is null`,
    ),
  ],
);

/** The text that a field took at a version of its friction, from the deposit on; kept apart from the journal so that it can be erased. */
export const frictionRevision = pgTable(
  'friction_revision',
  {
    frictionId: ofFriction(),
    version: integer().notNull(),
    field: text().$type<RevisedField>().notNull(),
    words: text().notNull(),
    authorId: byAccount(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.frictionId, table.version, table.field] })],
);
