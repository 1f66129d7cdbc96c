import { sql } from 'drizzle-orm';
import { check, index, integer, numeric, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import {
  EMPLOYER_KINDS,
  MISSION_ROLES,
  PROPOSAL_STATES,
  type EmployerKind,
  type MissionRole,
  type ProposalState,
} from '../../app/domain/startups/mission';
import { account } from './accounts';
import { calendarDay, identity, instant, oneOf } from './columns';
import { organisation } from './organisations';
import { mission, startup } from './startups';

/** A mission, or a longer one, that staff propose to a team: it counts nowhere until the team accepts it. */
export const missionProposal = pgTable(
  'mission_proposal',
  {
    id: identity(),
    startupId: integer()
      .notNull()
      .references(() => startup.id),
    accountId: integer()
      .notNull()
      .references(() => account.id),
    role: text().$type<MissionRole>().notNull(),
    daysPerWeek: numeric({ precision: 2, scale: 1, mode: 'number' }).notNull(),
    employerKind: text().$type<EmployerKind>(),
    employerName: text(),
    startsOn: calendarDay().notNull(),
    endsOn: calendarDay(),
    outOfBandReason: text(),
    /** Why staff think of this person. */
    note: text().notNull(),
    proposedById: integer()
      .notNull()
      .references(() => account.id),
    proposedAt: instant().notNull(),
    state: text().$type<ProposalState>().notNull().default('waiting'),
    settledById: integer().references(() => account.id),
    settledAt: instant(),
    refusalReason: text(),
    /** The mission that it would prolong; null when it would begin one. */
    prolongsId: integer().references(() => mission.id),
    /** The mission that came of it. */
    missionId: integer().references(() => mission.id),
  },
  (table) => [
    uniqueIndex('mission_proposal_once_waiting')
      .on(table.startupId, table.accountId)
      .where(sql`${table.state} = 'waiting'`),
    index('mission_proposal_startup').on(table.startupId),
    index('mission_proposal_account').on(table.accountId),
    oneOf('mission_proposal_role_known', table.role, MISSION_ROLES),
    oneOf('mission_proposal_employer_known', table.employerKind, EMPLOYER_KINDS),
    oneOf('mission_proposal_state_known', table.state, PROPOSAL_STATES),
    check(
      'mission_proposal_days_in_week',
      sql`${table.daysPerWeek} > 0 and ${table.daysPerWeek} <= 5`,
    ),
    check('mission_proposal_range', sql`${table.endsOn} > ${table.startsOn}`),
    check(
      'mission_proposal_settled',
      sql`(${table.state} = 'waiting') = (${table.settledAt} is null)`,
    ),
    check(
      'mission_proposal_accepted',
      sql`(${table.state} = 'accepted') = (${table.missionId} is not null)`,
    ),
    check(
      'mission_proposal_prolongs',
      sql`${table.missionId} is null or ${table.prolongsId} is null or ${table.missionId} = ${table.prolongsId}`,
    ),
    check(
      'mission_proposal_refused',
      sql`(${table.state} = 'refused') = (${table.refusalReason} is not null)`,
    ),
  ],
);

/** A further sponsor whom the team proposes, with the engagement that they would sign: it gives no right until staff record it. */
export const sponsorProposal = pgTable(
  'sponsor_proposal',
  {
    id: identity(),
    startupId: integer()
      .notNull()
      .references(() => startup.id),
    sponsorId: integer()
      .notNull()
      .references(() => account.id),
    organisationId: integer()
      .notNull()
      .references(() => organisation.id),
    problem: text().notNull(),
    freedAgent: text().notNull(),
    freedDaysPerWeek: numeric({ precision: 2, scale: 1, mode: 'number' }).notNull(),
    budgetLine: text().notNull(),
    signedOn: calendarDay().notNull(),
    proposedById: integer()
      .notNull()
      .references(() => account.id),
    proposedAt: instant().notNull(),
    state: text().$type<ProposalState>().notNull().default('waiting'),
    settledById: integer().references(() => account.id),
    settledAt: instant(),
    refusalReason: text(),
  },
  (table) => [
    uniqueIndex('sponsor_proposal_once_waiting')
      .on(table.startupId, table.sponsorId)
      .where(sql`${table.state} = 'waiting'`),
    index('sponsor_proposal_waiting')
      .on(table.proposedAt)
      .where(sql`${table.state} = 'waiting'`),
    oneOf('sponsor_proposal_state_known', table.state, PROPOSAL_STATES),
    check(
      'sponsor_proposal_days_in_week',
      sql`${table.freedDaysPerWeek} > 0 and ${table.freedDaysPerWeek} <= 5`,
    ),
    check(
      'sponsor_proposal_settled',
      sql`(${table.state} = 'waiting') = (${table.settledAt} is null)`,
    ),
    check(
      'sponsor_proposal_refused',
      sql`(${table.state} = 'refused') = (${table.refusalReason} is not null)`,
    ),
  ],
);
