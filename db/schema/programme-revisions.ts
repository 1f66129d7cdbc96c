import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { COLLEGES, type College } from '../../app/domain/programme/programme';
import {
  CHANGE_KINDS,
  CHANGE_PROPOSAL_STATES,
  EDITION_STANDINGS,
  REVISION_STATES,
  VOTE_CHOICES,
  type ActionText,
  type ChangeKind,
  type ChangeProposalState,
  type EditionStanding,
  type RevisionState,
  type VoteChoice,
} from '../../app/domain/programme/revision';
import { account } from './accounts';
import { calendarDay, identity, instant, oneOf, version } from './columns';
import { programme, programmeAction } from './programme';

/** One six-monthly revision of a programme; once adopted it is an edition, which nothing changes. */
export const revision = pgTable(
  'programme_revision',
  {
    id: identity(),
    programmeId: integer()
      .notNull()
      .references(() => programme.id),
    /** `2018-S1`. */
    semester: text().notNull(),
    /** What it is about, above its changes. */
    summary: text().notNull().default(''),
    state: text().$type<RevisionState>().notNull().default('draft'),
    /** Grows with each change of its text: an approval names the one that it is of. */
    textVersion: version(),
    preparedById: integer().references(() => account.id),
    preparedAt: instant().notNull(),
    consultationFrom: calendarDay(),
    consultationUntil: calendarDay(),
    adoptedOn: calendarDay(),
    /** For an edition adopted before it was kept here: where that is recorded. */
    adoptedElsewhere: text(),
    /** Why staff took it back from its consultation, until it is opened again. */
    takenBackBecause: text(),
    /** Set by the database as the adoption commits: from then on the edition takes no action more. */
    isSealed: boolean().notNull().default(false),
  },
  (table) => [
    uniqueIndex('programme_revision_semester').on(table.programmeId, table.semester),
    uniqueIndex('programme_revision_one_open')
      .on(table.programmeId)
      .where(sql`${table.state} <> 'adopted'`),
    oneOf('programme_revision_state_known', table.state, REVISION_STATES),
    check('programme_revision_semester_form', sql`${table.semester} ~ '^[0-9]{4}-S[12]$'`),
    check(
      'programme_revision_adopted',
      sql`(${table.state} = 'adopted') = (${table.adoptedOn} is not null)`,
    ),
    check(
      'programme_revision_consulted',
      sql`${table.state} <> 'under_consultation' or (${table.consultationFrom} is not null and ${table.consultationUntil} is not null and ${table.consultationUntil} >= ${table.consultationFrom})`,
    ),
  ],
);

/** A change that a revision makes to one action, with its reason. */
export const revisionChange = pgTable(
  'programme_revision_change',
  {
    id: identity(),
    revisionId: integer()
      .notNull()
      .references(() => revision.id),
    kind: text().$type<ChangeKind>().notNull(),
    /** Null for an action that it adds: its number comes with the adoption. */
    actionId: integer().references(() => programmeAction.id),
    /** Null for a removal. */
    content: jsonb().$type<ActionText>(),
    reason: text().notNull(),
    version: version(),
  },
  (table) => [
    uniqueIndex('programme_revision_change_once').on(table.revisionId, table.actionId),
    oneOf('programme_revision_change_kind_known', table.kind, CHANGE_KINDS),
    check(
      'programme_revision_change_subject',
      sql`(${table.kind} = 'add') = (${table.actionId} is null)`,
    ),
    check(
      'programme_revision_change_content',
      sql`(${table.kind} = 'remove') = (${table.content} is null)`,
    ),
  ],
);

/** What an adopted edition says of each action, whole: never changed. */
export const editionAction = pgTable(
  'programme_edition_action',
  {
    revisionId: integer()
      .notNull()
      .references(() => revision.id),
    actionId: integer()
      .notNull()
      .references(() => programmeAction.id),
    standing: text().$type<EditionStanding>().notNull(),
    /** For a removed action, its last words. */
    content: jsonb().$type<ActionText>().notNull(),
    reason: text().notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.revisionId, table.actionId] }),
    index('programme_edition_action_of').on(table.actionId),
    oneOf('programme_edition_action_standing_known', table.standing, EDITION_STANDINGS),
  ],
);

/** A change that anyone signed in proposes; staff gather it into a draft or say why not. */
export const changeProposal = pgTable(
  'programme_change_proposal',
  {
    id: identity(),
    programmeId: integer()
      .notNull()
      .references(() => programme.id),
    kind: text().$type<ChangeKind>().notNull(),
    actionId: integer().references(() => programmeAction.id),
    content: jsonb().$type<ActionText>(),
    reason: text().notNull(),
    proposedById: integer()
      .notNull()
      .references(() => account.id),
    proposedAt: instant().notNull(),
    state: text().$type<ChangeProposalState>().notNull().default('waiting'),
    settledById: integer().references(() => account.id),
    settledAt: instant(),
    answer: text(),
    changeId: integer().references(() => revisionChange.id, { onDelete: 'set null' }),
  },
  (table) => [
    index('programme_change_proposal_programme').on(table.programmeId, table.state),
    index('programme_change_proposal_author').on(table.proposedById),
    oneOf('programme_change_proposal_kind_known', table.kind, CHANGE_KINDS),
    oneOf('programme_change_proposal_state_known', table.state, CHANGE_PROPOSAL_STATES),
    check(
      'programme_change_proposal_subject',
      sql`(${table.kind} = 'add') = (${table.actionId} is null)`,
    ),
    check(
      'programme_change_proposal_settled',
      sql`(${table.state} = 'waiting') = (${table.settledAt} is null)`,
    ),
    check(
      'programme_change_proposal_answered',
      sql`${table.state} <> 'refused' or ${table.answer} is not null`,
    ),
  ],
);

/** What somebody says of a revision, or of one of its changes, during the consultation. */
export const revisionComment = pgTable(
  'programme_revision_comment',
  {
    id: identity(),
    revisionId: integer()
      .notNull()
      .references(() => revision.id),
    changeId: integer().references(() => revisionChange.id, { onDelete: 'set null' }),
    textVersion: integer().notNull(),
    words: text().notNull(),
    writtenById: integer()
      .notNull()
      .references(() => account.id),
    writtenAt: instant().notNull(),
  },
  (table) => [index('programme_revision_comment_revision').on(table.revisionId)],
);

/** A member's vote on one version of a revision's text. */
export const revisionVote = pgTable(
  'programme_revision_vote',
  {
    id: identity(),
    revisionId: integer()
      .notNull()
      .references(() => revision.id),
    textVersion: integer().notNull(),
    college: text().$type<College>().notNull(),
    memberId: integer()
      .notNull()
      .references(() => account.id),
    choice: text().$type<VoteChoice>().notNull(),
    reason: text().notNull().default(''),
    votedAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex('programme_revision_vote_once').on(
      table.revisionId,
      table.textVersion,
      table.memberId,
    ),
    oneOf('programme_revision_vote_college_known', table.college, COLLEGES),
    oneOf('programme_revision_vote_choice_known', table.choice, VOTE_CHOICES),
  ],
);

/** That a college approved one version of the text; a trigger lets a revision be adopted on two of the current one alone. */
export const revisionApproval = pgTable(
  'programme_revision_approval',
  {
    id: identity(),
    revisionId: integer()
      .notNull()
      .references(() => revision.id),
    textVersion: integer().notNull(),
    college: text().$type<College>().notNull(),
    approvedAt: instant().notNull(),
    /** What was counted then. */
    members: smallint().notNull(),
    votesFor: smallint().notNull(),
    votesAgainst: smallint().notNull(),
    abstentions: smallint().notNull(),
  },
  (table) => [
    uniqueIndex('programme_revision_approval_once').on(
      table.revisionId,
      table.textVersion,
      table.college,
    ),
    oneOf('programme_revision_approval_college_known', table.college, COLLEGES),
  ],
);
