import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { EmployerKind, MissionRole, ProposalState } from '../../app/domain/startups/mission';
import type { Day } from '../../app/domain/shared/day';
import { rowsOf, type Reader, type Tx } from '../client';
import { account } from '../schema/accounts';
import { missionProposal } from '../schema/startups-proposals';

/** A mission that staff propose, with who it is and who thought of it. */
export interface MissionProposalRecord {
  readonly id: number;
  readonly startupId: number;
  readonly accountId: number;
  readonly name: string;
  readonly role: MissionRole;
  readonly daysPerWeek: number;
  readonly employerKind: EmployerKind | null;
  readonly employerName: string | null;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly outOfBandReason: string | null;
  readonly note: string;
  /** The mission that it would prolong; null when it would begin one. */
  readonly prolongsId: number | null;
  readonly proposedById: number;
  readonly proposedByName: string;
  readonly proposedAt: Date;
  readonly state: ProposalState;
  readonly refusalReason: string | null;
}

/** A mission to propose. */
export type NewMissionProposal = Omit<
  MissionProposalRecord,
  'id' | 'name' | 'proposedByName' | 'state' | 'refusalReason'
>;

/** Keeps a proposal that waits for the team's word; its number. */
export async function insertMissionProposal(tx: Tx, proposed: NewMissionProposal): Promise<number> {
  const [row] = await tx
    .insert(missionProposal)
    .values(proposed)
    .returning({ id: missionProposal.id });
  if (!row) throw new Error('an inserted proposal answers its id');
  return row.id;
}

function selectProposals(reader: Reader) {
  const proposer = alias(account, 'proposer');
  return reader
    .select({
      id: missionProposal.id,
      startupId: missionProposal.startupId,
      accountId: missionProposal.accountId,
      name: account.name,
      role: missionProposal.role,
      daysPerWeek: missionProposal.daysPerWeek,
      employerKind: missionProposal.employerKind,
      employerName: missionProposal.employerName,
      startsOn: missionProposal.startsOn,
      endsOn: missionProposal.endsOn,
      outOfBandReason: missionProposal.outOfBandReason,
      note: missionProposal.note,
      prolongsId: missionProposal.prolongsId,
      proposedById: missionProposal.proposedById,
      proposedByName: proposer.name,
      proposedAt: missionProposal.proposedAt,
      state: missionProposal.state,
      refusalReason: missionProposal.refusalReason,
    })
    .from(missionProposal)
    .innerJoin(account, eq(account.id, missionProposal.accountId))
    .innerJoin(proposer, eq(proposer.id, missionProposal.proposedById));
}

/** One proposal of a startup; whoever settles it has locked the startup by `lockStanding`. */
export async function missionProposalOf(
  reader: Reader,
  startupId: number,
  id: number,
): Promise<MissionProposalRecord | null> {
  const [row] = await selectProposals(reader).where(
    and(eq(missionProposal.startupId, startupId), eq(missionProposal.id, id)),
  );
  return row ?? null;
}

/** Every mission that was proposed to a startup's team, those that wait first, then the newest. */
export async function missionProposalsOf(
  reader: Reader,
  startupId: number,
): Promise<readonly MissionProposalRecord[]> {
  return selectProposals(reader)
    .where(eq(missionProposal.startupId, startupId))
    .orderBy(
      desc(eq(missionProposal.state, 'waiting')),
      desc(missionProposal.proposedAt),
      asc(missionProposal.id),
    )
    .limit(50);
}

/** What became of a proposal, and by whom; it changes once (trigger). */
export async function settleMissionProposal(
  tx: Tx,
  id: number,
  settled: {
    readonly state: Exclude<ProposalState, 'waiting'>;
    readonly settledById: number;
    readonly settledAt: Date;
    readonly refusalReason?: string;
    readonly missionId?: number;
  },
): Promise<void> {
  await tx.update(missionProposal).set(settled).where(eq(missionProposal.id, id));
}

/** A proposal that waits for a person's word. */
export interface ProposalWaiting {
  readonly id: number;
  readonly slug: string;
  readonly startupName: string;
  readonly personName: string;
  readonly isProlongation: boolean;
  readonly since: Day;
}

/** Missions proposed to teams for which that person speaks: their intrapreneur, or any member of a team without one. */
export async function proposalsToAnswer(
  reader: Reader,
  accountId: number,
  today: Day,
): Promise<readonly ProposalWaiting[]> {
  return rowsOf(
    reader,
    sql`with there as (
          select startup_id, account_id, role from mission
          where starts_on <= ${today} and (ends_on is null or ends_on > ${today})
            and startup_id in (select startup_id from mission where account_id = ${accountId})
        ), mine as (
          select startup_id from there group by startup_id
          having bool_or(account_id = ${accountId} and role = 'intrapreneur')
            or (not bool_or(role = 'intrapreneur') and bool_or(account_id = ${accountId}))
        )
        select proposal.id, slug, startup.name as "startupName", account.name as "personName", prolongs_id is not null as "isProlongation",
          (proposed_at at time zone 'Europe/Paris')::date::text as since
        from mission_proposal as proposal join mine using (startup_id)
        join startup on startup.id = startup_id join account on account.id = proposal.account_id
        where state = 'waiting' order by proposed_at limit 10`,
  );
}
