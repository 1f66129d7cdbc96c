import { asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ProposalState } from '../../app/domain/startups/mission';
import type { Day } from '../../app/domain/shared/day';
import { rowsOf, type Reader, type Tx } from '../client';
import { account } from '../schema/accounts';
import { organisation } from '../schema/organisations';
import { engagement } from '../schema/startups';
import { sponsorProposal } from '../schema/startups-proposals';
import type { NewEngagement } from './startups-opening';

/** An engagement, in force or ended, as the parties read it. */
export interface EngagementRecord extends Omit<NewEngagement, 'startupId'> {
  readonly id: number;
  readonly name: string;
  readonly organisationName: string;
  readonly organisationSlug: string;
  readonly endedOn: Day | null;
  readonly endedReason: string | null;
}

/** Every engagement of a startup, those in force first, oldest first. */
export async function engagementsOf(
  reader: Reader,
  startupId: number,
): Promise<readonly EngagementRecord[]> {
  return reader
    .select({
      id: engagement.id,
      sponsorId: engagement.sponsorId,
      organisationId: engagement.organisationId,
      problem: engagement.problem,
      freedAgent: engagement.freedAgent,
      freedDaysPerWeek: engagement.freedDaysPerWeek,
      budgetLine: engagement.budgetLine,
      signedOn: engagement.signedOn,
      endedOn: engagement.endedOn,
      endedReason: engagement.endedReason,
      name: account.name,
      organisationName: organisation.name,
      organisationSlug: organisation.slug,
    })
    .from(engagement)
    .innerJoin(account, eq(account.id, engagement.sponsorId))
    .innerJoin(organisation, eq(organisation.id, engagement.organisationId))
    .where(eq(engagement.startupId, startupId))
    .orderBy(desc(isNull(engagement.endedOn)), asc(engagement.signedOn), asc(engagement.id));
}

/** Ends an engagement: it commits nobody from that day on, and stays on record. */
export async function endEngagement(
  tx: Tx,
  id: number,
  end: { readonly endedOn: Day; readonly endedReason: string },
): Promise<void> {
  await tx.update(engagement).set(end).where(eq(engagement.id, id));
}

/** A further sponsor whom the team proposes. */
export interface SponsorProposalRecord extends NewEngagement {
  readonly id: number;
  readonly name: string;
  readonly organisationName: string;
  readonly proposedById: number;
  readonly proposedByName: string;
  readonly proposedAt: Date;
  readonly state: ProposalState;
  readonly refusalReason: string | null;
}

/** Keeps a proposed sponsor until staff answer; its number. */
export async function insertSponsorProposal(
  tx: Tx,
  proposed: NewEngagement & { readonly proposedById: number; readonly proposedAt: Date },
): Promise<number> {
  const [row] = await tx
    .insert(sponsorProposal)
    .values(proposed)
    .returning({ id: sponsorProposal.id });
  if (!row) throw new Error('an inserted proposal answers its id');
  return row.id;
}

/** The sponsors that a startup's team proposed, those that wait first, then the newest. */
export async function sponsorProposalsOf(
  reader: Reader,
  startupId: number,
): Promise<readonly SponsorProposalRecord[]> {
  const proposer = alias(account, 'proposer');
  return reader
    .select({
      id: sponsorProposal.id,
      startupId: sponsorProposal.startupId,
      sponsorId: sponsorProposal.sponsorId,
      organisationId: sponsorProposal.organisationId,
      problem: sponsorProposal.problem,
      freedAgent: sponsorProposal.freedAgent,
      freedDaysPerWeek: sponsorProposal.freedDaysPerWeek,
      budgetLine: sponsorProposal.budgetLine,
      signedOn: sponsorProposal.signedOn,
      proposedById: sponsorProposal.proposedById,
      proposedByName: proposer.name,
      proposedAt: sponsorProposal.proposedAt,
      state: sponsorProposal.state,
      refusalReason: sponsorProposal.refusalReason,
      name: account.name,
      organisationName: organisation.name,
    })
    .from(sponsorProposal)
    .innerJoin(account, eq(account.id, sponsorProposal.sponsorId))
    .innerJoin(organisation, eq(organisation.id, sponsorProposal.organisationId))
    .innerJoin(proposer, eq(proposer.id, sponsorProposal.proposedById))
    .where(eq(sponsorProposal.startupId, startupId))
    .orderBy(desc(eq(sponsorProposal.state, 'waiting')), desc(sponsorProposal.proposedAt))
    .limit(50);
}

/** What became of a proposed sponsor, and by whom; it changes once (trigger). */
export async function settleSponsorProposal(
  tx: Tx,
  id: number,
  settled: {
    readonly state: Exclude<ProposalState, 'waiting'>;
    readonly settledById: number;
    readonly settledAt: Date;
    readonly refusalReason?: string;
  },
): Promise<void> {
  await tx.update(sponsorProposal).set(settled).where(eq(sponsorProposal.id, id));
}

/** Startups whose team proposed a sponsor that staff have not answered, oldest first. */
export async function sponsorsToConfirm(
  reader: Reader,
): Promise<readonly { slug: string; startupName: string; since: Day }[]> {
  return rowsOf(
    reader,
    sql`select slug, startup.name as "startupName",
          (proposed_at at time zone 'Europe/Paris')::date::text as since
        from sponsor_proposal join startup on startup.id = startup_id
        where state = 'waiting' order by proposed_at limit 10`,
  );
}
