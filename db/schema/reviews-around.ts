import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { CONDITION_OUTCOMES, type ConditionOutcome } from '../../app/domain/reviews/conditions';
import { OPINION_STANCES, type OpinionStance } from '../../app/domain/reviews/opinions';
import { account } from './accounts';
import { calendarDay, cents, identity, instant, oneOf } from './columns';
import { organisation } from './organisations';
import { review } from './reviews';

/** The dossier of a committee from the moment that it is frozen: written once, never changed. */
export const reviewDossier = pgTable('review_dossier', {
  reviewId: integer()
    .primaryKey()
    .references(() => review.id),
  /** The last day whose events it tells. */
  toldOn: calendarDay().notNull(),
  takenAt: instant().notNull(),
  /** The document as JSON, to the byte: what its fingerprint is of. */
  document: text().notNull(),
  sha256: text().notNull(),
});

/** A condition of a decision, and what the team says became of it before the next one. */
export const reviewCondition = pgTable(
  'review_condition',
  {
    id: identity(),
    /** The decision that set it. */
    reviewId: integer()
      .notNull()
      .references(() => review.id),
    position: smallint().notNull(),
    words: text().notNull(),
    outcome: text().$type<ConditionOutcome>(),
    answer: text().notNull().default(''),
  },
  (table) => [
    uniqueIndex('review_condition_place').on(table.reviewId, table.position),
    oneOf('review_condition_outcome_known', table.outcome, CONDITION_OUTCOMES),
    check(
      'review_condition_explained',
      sql`${table.outcome} is null or ${table.outcome} = 'met' or ${table.answer} <> ''`,
    ),
  ],
);

/** A question that somebody who decides asks before the day, and the team's answer. */
export const reviewQuestion = pgTable(
  'review_question',
  {
    id: identity(),
    reviewId: integer()
      .notNull()
      .references(() => review.id),
    askedById: integer()
      .notNull()
      .references(() => account.id),
    words: text().notNull(),
    askedAt: instant().notNull(),
    answer: text(),
    answeredById: integer().references(() => account.id),
    answeredAt: instant(),
  },
  (table) => [
    index('review_question_review').on(table.reviewId),
    check(
      'review_question_answer_whole',
      sql`(${table.answer} is null) = (${table.answeredById} is null) and (${table.answer} is null) = (${table.answeredAt} is null)`,
    ),
  ],
);

/** The opinion of a member of the network: invited, or given by staff of their own accord. */
export const reviewOpinion = pgTable(
  'review_opinion',
  {
    id: identity(),
    reviewId: integer()
      .notNull()
      .references(() => review.id),
    accountId: integer()
      .notNull()
      .references(() => account.id),
    /** Null: of their own accord. */
    invitedById: integer().references(() => account.id),
    stance: text().$type<OpinionStance>(),
    words: text().notNull().default(''),
    /** When it was given, or changed the last time. */
    givenAt: instant(),
  },
  (table) => [
    uniqueIndex('review_opinion_one_each').on(table.reviewId, table.accountId),
    index('review_opinion_account').on(table.accountId),
    oneOf('review_opinion_stance_known', table.stance, OPINION_STANCES),
    check(
      'review_opinion_whole',
      sql`(${table.stance} is null) = (${table.givenAt} is null) and (${table.stance} is null or ${table.words} <> '')`,
    ),
  ],
);

/** What each funding organisation gives with a decision, said by its sponsor: one line each, never changed. */
export const reviewShare = pgTable(
  'review_share',
  {
    reviewId: integer()
      .notNull()
      .references(() => review.id),
    organisationId: integer()
      .notNull()
      .references(() => organisation.id),
    sponsorId: integer()
      .notNull()
      .references(() => account.id),
    /** The staff member who recorded it in the sponsor's name. */
    recordedById: integer().references(() => account.id),
    /** Null: it gives nothing this time. */
    cents: cents(),
    words: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.reviewId, table.organisationId] }),
    index('review_share_sponsor').on(table.sponsorId),
    check('review_share_positive', sql`${table.cents} > 0`),
  ],
);
