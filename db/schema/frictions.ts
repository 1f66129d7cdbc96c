import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import {
  COMMITMENT_ANSWERS,
  DECLINE_REASONS,
  FRICTION_STATES,
  FRICTION_THEMES,
  type CommitmentAnswer,
  type DeclineReason,
  type FrictionState,
  type FrictionTheme,
} from '../../app/domain/frictions/friction';
import { MOST_HALF_DAYS } from '../../app/domain/frictions/half-days';
import { account } from './accounts';
import { cents, identity, instant, oneOf, version, words } from './columns';
import { organisation } from './organisations';

export const friction = pgTable(
  'friction',
  {
    id: identity(),
    version: version(),
    state: text().$type<FrictionState>().notNull().default('draft'),
    title: text().notNull().default(''),
    theme: text().$type<FrictionTheme>().notNull().default('autre'),
    /** Who suffers. */
    sufferers: text().notNull().default(''),
    /** What happens today. */
    situation: text().notNull().default(''),
    /** What would be better. */
    improvement: text().notNull().default(''),
    /** Evidence: null means unknown, which never counts as zero. */
    peoplePerYear: integer(),
    minutesEach: integer(),
    eurosEachCents: cents(),
    evidenceSource: text().notNull().default(''),
    territoryId: integer().references(() => organisation.id),
    /** What a decision will need. */
    sponsorAnswer: text().$type<CommitmentAnswer>().notNull().default('not-yet'),
    sponsorNote: text().notNull().default(''),
    freedAgentAnswer: text().$type<CommitmentAnswer>().notNull().default('not-yet'),
    /** Half-days a week; null is not known yet. */
    freedHalfDays: integer(),
    freedAgentNote: text().notNull().default(''),
    budgetAnswer: text().$type<CommitmentAnswer>().notNull().default('not-yet'),
    /** Null is not known yet. */
    askedBudgetCents: cents(),
    budgetNote: text().notNull().default(''),
    organisationId: integer().references(() => organisation.id),
    authorId: integer()
      .notNull()
      .references(() => account.id),
    handlerId: integer().references(() => account.id),
    /** The colleague who took the draft over; null while its author writes it. */
    heldById: integer().references(() => account.id),
    /** Last time that its text changed; null since it was created. */
    savedAt: instant(),
    createdAt: instant().notNull(),
    submittedAt: instant(),
    /** First time a staff member answered in public or asked back: ends the waiting of a proposer (invariant 8). */
    answeredAt: instant(),
    /** Set once, when first qualified: once public, always public. */
    publicSince: instant(),
    declineReason: text().$type<DeclineReason>(),
    publicAnswer: text(),
    /** What staff asked for, while `needs_information`. */
    question: text(),
    mergedIntoId: integer().references((): AnyPgColumn => friction.id),
    /** Distinct organisations of its merged family, proposers and supporters: kept by triggers, for the order of the lists. */
    organisationCount: integer().notNull().default(0),
    /** A startup; its foreign key is hand-written (0002), so that the schema's rooms import no circle. */
    redirectedToStartupId: integer(),
    /** A resource of the common base; its foreign key is hand-written too. */
    redirectedToResourceId: integer(),
    redirectedToUrl: text(),
    words: words().generatedAlwaysAs(
      sql`setweight(to_tsvector('relais_french', title), 'A') || to_tsvector('relais_french', sufferers || ' ' || situation || ' ' || improvement)`,
    ),
  },
  (table) => [
    index('friction_organisation').on(table.organisationId),
    index('friction_author').on(table.authorId),
    index('friction_words').using('gin', table.words),
    index('friction_title_trigrams').using('gin', sql`${table.title} gin_trgm_ops`),
    index('friction_merged_into').on(table.mergedIntoId),
    // The lists' orders, from the newest: for agents, then for everybody. Their counts read no row (the state is there).
    index('friction_recent')
      .on(table.submittedAt, table.id, table.state)
      .where(sql`${table.submittedAt} is not null`),
    index('friction_recent_public')
      .on(table.submittedAt, table.id, table.state)
      .where(sql`${table.publicSince} is not null`),
    index('friction_shared')
      .on(table.organisationCount, table.submittedAt, table.id)
      .where(sql`${table.submittedAt} is not null`),
    // The lists' filters, within their orders.
    index('friction_state_recent').on(table.state, table.submittedAt, table.id),
    index('friction_theme_recent').on(table.theme, table.submittedAt, table.id, table.state),
    index('friction_territory_recent').on(
      table.territoryId,
      table.submittedAt,
      table.id,
      table.state,
    ),
    index('friction_handler').on(table.handlerId, table.state),
    // How long proposers waited in the last twelve months.
    index('friction_answered').on(table.answeredAt, table.submittedAt),
    // The triage queue, the oldest deposit first: all of it, and what still has no answer.
    index('friction_open')
      .on(table.submittedAt, table.id)
      .where(
        sql`${table.state} in ('submitted', 'in_triage', 'needs_information', 'qualified', 'selected')`,
      ),
    index('friction_waiting')
      .on(table.submittedAt, table.id)
      .where(
        sql`${table.answeredAt} is null and ${table.state} in ('submitted', 'in_triage', 'needs_information', 'qualified', 'selected')`,
      ),
    oneOf('friction_state_known', table.state, FRICTION_STATES),
    oneOf('friction_theme_known', table.theme, FRICTION_THEMES),
    oneOf('friction_decline_reason_known', table.declineReason, DECLINE_REASONS),
    oneOf('friction_sponsor_answer_known', table.sponsorAnswer, COMMITMENT_ANSWERS),
    oneOf('friction_freed_agent_answer_known', table.freedAgentAnswer, COMMITMENT_ANSWERS),
    oneOf('friction_budget_answer_known', table.budgetAnswer, COMMITMENT_ANSWERS),
    check(
      'friction_evidence_positive',
      sql`${table.peoplePerYear} >= 0 and ${table.minutesEach} >= 0 and ${table.eurosEachCents} >= 0`,
    ),
    check(
      'friction_freed_within_week',
      sql`${table.freedHalfDays} between 1 and ${sql.raw(String(MOST_HALF_DAYS))}`,
    ),
    check('friction_asked_budget_positive', sql`${table.askedBudgetCents} > 0`),
    check('friction_not_merged_into_itself', sql`${table.mergedIntoId} <> ${table.id}`),
    check(
      'friction_merged_names_target',
      sql`(${table.state} = 'merged') = (${table.mergedIntoId} is not null)`,
    ),
    check(
      'friction_submitted_is_complete',
      sql`${table.state} in ('draft', 'withdrawn') or (${table.submittedAt} is not null and ${table.organisationId} is not null and ${table.title} <> '')`,
    ),
    check(
      'friction_declined_is_answered',
      sql`${table.state} <> 'declined' or (${table.declineReason} is not null and ${table.publicAnswer} <> '')`,
    ),
    check(
      'friction_redirected_names_target',
      sql`${table.state} <> 'redirected' or ${table.redirectedToStartupId} is not null or ${table.redirectedToResourceId} is not null or ${table.redirectedToUrl} is not null`,
    ),
  ],
);

/** « Nous aussi »: another organisation has the same friction, with its own evidence (invariant 4). */
export const support = pgTable(
  'support',
  {
    id: identity(),
    frictionId: integer()
      .notNull()
      .references(() => friction.id),
    organisationId: integer()
      .notNull()
      .references(() => organisation.id),
    accountId: integer()
      .notNull()
      .references(() => account.id),
    version: version(),
    evidence: text().notNull(),
    /** Null means unknown, which never counts as zero. */
    peoplePerYear: integer(),
    minutesEach: integer(),
    eurosEachCents: cents(),
    evidenceSource: text().notNull().default(''),
    /** Where it is met; null: the organisation's own territory, when it has one. */
    territoryId: integer().references(() => organisation.id),
    /** The organisation volunteers to try the answer first. */
    pilot: boolean().notNull().default(false),
    createdAt: instant().notNull(),
    withdrawnAt: instant(),
  },
  (table) => [
    uniqueIndex('support_once_per_organisation')
      .on(table.frictionId, table.organisationId)
      .where(sql`${table.withdrawnAt} is null`),
    index('support_organisation').on(table.organisationId),
    check('support_people_positive', sql`${table.peoplePerYear} >= 0`),
    check(
      'support_evidence_positive',
      sql`${table.minutesEach} >= 0 and ${table.eurosEachCents} >= 0`,
    ),
  ],
);

export const follow = pgTable(
  'follow',
  {
    frictionId: integer()
      .notNull()
      .references(() => friction.id),
    accountId: integer()
      .notNull()
      .references(() => account.id),
    since: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.frictionId, table.accountId] })],
);
