import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import { PROPOSAL_STATES, type ProposalState } from '../../app/domain/startups/mission';
import { account } from './accounts';
import { identity, instant, oneOf } from './columns';
import { organisation } from './organisations';
import { mission, startup } from './startups';
import { engagementChecks, engagementTerms, missionChecks, missionTerms } from './startups-terms';

/** Who proposed, and what became of it. */
const proposalColumns = () => ({
  proposedById: integer()
    .notNull()
    .references(() => account.id),
  proposedAt: instant().notNull(),
  state: text().$type<ProposalState>().notNull().default('waiting'),
  settledById: integer().references(() => account.id),
  settledAt: instant(),
  refusalReason: text(),
});

interface ProposalTable {
  readonly state: AnyPgColumn;
  readonly settledAt: AnyPgColumn;
  readonly refusalReason: AnyPgColumn;
}

/** A proposal is settled once it no longer waits, and refused with a reason. */
const proposalChecks = (name: string, { state, settledAt, refusalReason }: ProposalTable) => [
  oneOf(`${name}_state_known`, state, PROPOSAL_STATES),
  check(`${name}_settled`, sql`(${state} = 'waiting') = (${settledAt} is null)`),
  check(`${name}_refused`, sql`(${state} = 'refused') = (${refusalReason} is not null)`),
];

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
    ...missionTerms(),
    /** Why staff think of this person. */
    note: text().notNull(),
    ...proposalColumns(),
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
    ...missionChecks('mission_proposal', table),
    ...proposalChecks('mission_proposal', table),
    check('mission_proposal_range', sql`${table.endsOn} > ${table.startsOn}`),
    check(
      'mission_proposal_accepted',
      sql`(${table.state} = 'accepted') = (${table.missionId} is not null)`,
    ),
    check(
      'mission_proposal_prolongs',
      sql`${table.missionId} is null or ${table.prolongsId} is null or ${table.missionId} = ${table.prolongsId}`,
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
    ...engagementTerms(),
    ...proposalColumns(),
  },
  (table) => [
    uniqueIndex('sponsor_proposal_once_waiting')
      .on(table.startupId, table.sponsorId)
      .where(sql`${table.state} = 'waiting'`),
    index('sponsor_proposal_waiting')
      .on(table.proposedAt)
      .where(sql`${table.state} = 'waiting'`),
    engagementChecks('sponsor_proposal', table),
    ...proposalChecks('sponsor_proposal', table),
  ],
);
