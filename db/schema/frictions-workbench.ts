import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import {
  BULK_ACTS,
  BULK_OUTCOMES,
  BULK_STATES,
  type BulkAct,
  type BulkOrder,
  type BulkOutcome,
  type BulkState,
} from '../../app/domain/frictions/bulk';
import type { RefusalFacts } from '../../app/domain/shared/result';
import { account } from './accounts';
import { identity, instant, oneOf, version } from './columns';
import { friction } from './frictions';

const frictionId = () =>
  integer()
    .notNull()
    .references(() => friction.id);
const accountId = () =>
  integer()
    .notNull()
    .references(() => account.id);

/** Frictions that staff have put on the shortlist, to be scored blind. */
export const frictionShortlist = pgTable('friction_shortlist', {
  frictionId: integer()
    .primaryKey()
    .references(() => friction.id),
  addedById: accountId(),
  addedAt: instant().notNull(),
});

/** Who is asked to score a friction. */
export const frictionReviewer = pgTable(
  'friction_reviewer',
  {
    frictionId: frictionId(),
    accountId: accountId(),
    namedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.frictionId, table.accountId] }),
    index('friction_reviewer_account').on(table.accountId),
  ],
);

const rating = () => integer().notNull();
const comment = () => text().notNull().default('');

/** One reviewer's grid; others read it once they have given theirs. */
export const frictionScore = pgTable(
  'friction_score',
  {
    frictionId: frictionId(),
    reviewerId: accountId(),
    version: version(),
    impact: rating(),
    impactComment: comment(),
    feasibility: rating(),
    feasibilityComment: comment(),
    commitment: rating(),
    commitmentComment: comment(),
    reuse: rating(),
    reuseComment: comment(),
    urgency: rating(),
    urgencyComment: comment(),
    givenAt: instant().notNull(),
    /** Changed since others could be read: said beside it. */
    revisedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.frictionId, table.reviewerId] }),
    index('friction_score_reviewer').on(table.reviewerId),
    check(
      'friction_score_within_grid',
      sql`least(${table.impact}, ${table.feasibility}, ${table.commitment}, ${table.reuse}, ${table.urgency}) >= 0
        and greatest(${table.impact}, ${table.feasibility}, ${table.commitment}, ${table.reuse}, ${table.urgency}) <= 4`,
    ),
  ],
);

/** Words by which staff sort the files; nobody else sees them. */
export const frictionTag = pgTable(
  'friction_tag',
  {
    frictionId: frictionId(),
    tag: text().notNull(),
    addedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.frictionId, table.tag] }),
    index('friction_tag_tag').on(table.tag),
    check('friction_tag_written', sql`${table.tag} <> ''`),
  ],
);

/** A view of the queue that a staff member keeps under a name: its address's query. */
export const triageView = pgTable(
  'triage_view',
  {
    id: identity(),
    accountId: accountId(),
    name: text().notNull(),
    query: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [uniqueIndex('triage_view_name').on(table.accountId, table.name)],
);

/** Who has a file open: signs of life, forgotten after a day. */
export const frictionPresence = pgTable(
  'friction_presence',
  {
    frictionId: frictionId(),
    accountId: accountId(),
    seenAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.frictionId, table.accountId] }),
    index('friction_presence_seen').on(table.seenAt),
  ],
);

/** An act on many files at once, worked by the server one line after the other. */
export const bulkJob = pgTable(
  'bulk_job',
  {
    id: identity(),
    accountId: accountId(),
    act: text().$type<BulkAct>().notNull(),
    order: jsonb().$type<BulkOrder>().notNull(),
    state: text().$type<BulkState>().notNull(),
    createdAt: instant().notNull(),
    finishedAt: instant(),
    /** While a process works on it; past that instant, another one goes on. */
    leasedUntil: instant(),
  },
  (table) => [
    index('bulk_job_running')
      .on(table.id)
      .where(sql`${table.state} = 'running'`),
    index('bulk_job_account').on(table.accountId, table.id),
    oneOf('bulk_job_act_known', table.act, BULK_ACTS),
    oneOf('bulk_job_state_known', table.state, BULK_STATES),
  ],
);

/** A line of a lot: its file at the version that was seen, then what became of it. */
export const bulkLine = pgTable(
  'bulk_line',
  {
    jobId: integer()
      .notNull()
      .references(() => bulkJob.id),
    position: integer().notNull(),
    frictionId: frictionId(),
    version: integer().notNull(),
    outcome: text().$type<BulkOutcome>(),
    /** Why it was refused, and what its sentence needs. */
    refusal: text(),
    facts: jsonb().$type<RefusalFacts>(),
  },
  (table) => [
    primaryKey({ columns: [table.jobId, table.position] }),
    uniqueIndex('bulk_line_once').on(table.jobId, table.frictionId),
    index('bulk_line_waiting')
      .on(table.jobId, table.position)
      .where(sql`${table.outcome} is null`),
    oneOf('bulk_line_outcome_known', table.outcome, BULK_OUTCOMES),
    check(
      'bulk_line_refused_says_why',
      sql`(${table.outcome} is not distinct from 'refused') = (${table.refusal} is not null)`,
    ),
  ],
);
