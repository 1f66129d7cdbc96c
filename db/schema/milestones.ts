import { sql } from 'drizzle-orm';
import { check, index, integer, numeric, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import {
  EVIDENCE_KINDS,
  MILESTONE_STATES,
  type EvidenceKind,
  type MilestoneState,
} from '../../app/domain/milestones/milestone';
import { account } from './accounts';
import { calendarDay, identity, instant, oneOf, version } from './columns';
import { storedFile } from './files';
import { logLine } from './milestones-log';
import { startup } from './startups';

export const milestone = pgTable(
  'milestone',
  {
    id: identity(),
    version: version(),
    startupId: integer()
      .notNull()
      .references(() => startup.id),
    title: text().notNull(),
    description: text().notNull().default(''),
    state: text().$type<MilestoneState>().notNull().default('planned'),
    dueOn: calendarDay().notNull(),
    createdAt: instant().notNull(),
    closedOn: calendarDay(),
    /** Why it was missed or cancelled. */
    closingReason: text(),
    evidenceKind: text().$type<EvidenceKind>(),
    evidenceUrl: text(),
    evidenceFigure: numeric({ mode: 'number' }),
    evidenceUnit: text(),
    evidenceFigureOn: calendarDay(),
    evidenceFileId: uuid().references(() => storedFile.id),
    /** The line of the team's log that tells it. */
    evidenceLogLineId: integer().references(() => logLine.id),
    evidenceNote: text(),
  },
  (table) => [
    index('milestone_startup').on(table.startupId, table.dueOn),
    oneOf('milestone_state_known', table.state, MILESTONE_STATES),
    oneOf('milestone_evidence_known', table.evidenceKind, EVIDENCE_KINDS),
    check(
      'milestone_reached_has_evidence',
      sql`(${table.state} = 'reached') = (${table.evidenceKind} is not null)`,
    ),
    check(
      'milestone_evidence_whole',
      sql`case ${table.evidenceKind} when 'link' then ${table.evidenceUrl} is not null when 'figure' then ${table.evidenceFigure} is not null and ${table.evidenceUnit} is not null when 'file' then ${table.evidenceFileId} is not null when 'log' then ${table.evidenceLogLineId} is not null else true end`,
    ),
    check(
      'milestone_closed_has_day',
      sql`(${table.state} = 'planned') = (${table.closedOn} is null)`,
    ),
  ],
);

/** Every earlier date of a milestone that was moved: kept for good (append-only). */
export const milestoneMove = pgTable(
  'milestone_move',
  {
    id: identity(),
    milestoneId: integer()
      .notNull()
      .references(() => milestone.id),
    fromDueOn: calendarDay().notNull(),
    toDueOn: calendarDay().notNull(),
    reason: text().notNull(),
    at: instant().notNull(),
    authorId: integer()
      .notNull()
      .references(() => account.id),
  },
  (table) => [index('milestone_move_milestone').on(table.milestoneId)],
);
