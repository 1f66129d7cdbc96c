import { and, asc, desc, eq, inArray, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type {
  ActionText,
  ChangeKind,
  ChangeProposalState,
} from '../../app/domain/programme/revision';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { organisation } from '../schema/organisations';
import { programmeAction } from '../schema/programme';
import { changeProposal, revision, revisionChange } from '../schema/programme-revisions';

const settler = alias(account, 'settler');

/** A change that somebody proposed, with the answer that it got. */
export interface ProposalRecord {
  readonly id: number;
  readonly programmeId: number;
  readonly kind: ChangeKind;
  readonly actionId: number | null;
  readonly number: number | null;
  readonly content: ActionText | null;
  readonly reason: string;
  readonly proposedById: number;
  readonly proposedBy: string;
  readonly organisation: string | null;
  readonly proposedAt: Date;
  readonly state: ChangeProposalState;
  readonly settledBy: string | null;
  readonly settledAt: Date | null;
  readonly answer: string | null;
  /** The revision that it was gathered into. */
  readonly semester: string | null;
}

function select(reader: Reader) {
  return reader
    .select({
      id: changeProposal.id,
      programmeId: changeProposal.programmeId,
      kind: changeProposal.kind,
      actionId: changeProposal.actionId,
      number: programmeAction.number,
      content: changeProposal.content,
      reason: changeProposal.reason,
      proposedById: changeProposal.proposedById,
      proposedBy: account.name,
      organisation: organisation.name,
      proposedAt: changeProposal.proposedAt,
      state: changeProposal.state,
      settledBy: settler.name,
      settledAt: changeProposal.settledAt,
      answer: changeProposal.answer,
      semester: revision.semester,
    })
    .from(changeProposal)
    .innerJoin(account, eq(account.id, changeProposal.proposedById))
    .leftJoin(organisation, eq(organisation.id, account.organisationId))
    .leftJoin(settler, eq(settler.id, changeProposal.settledById))
    .leftJoin(programmeAction, eq(programmeAction.id, changeProposal.actionId))
    .leftJoin(revisionChange, eq(revisionChange.id, changeProposal.changeId))
    .leftJoin(revision, eq(revision.id, revisionChange.revisionId))
    .$dynamic();
}

/** Proposed changes of a programme that meet a condition, the oldest first. */
async function proposalsWhere(
  reader: Reader,
  programmeId: number,
  condition: SQL,
): Promise<ProposalRecord[]> {
  return select(reader)
    .where(and(eq(changeProposal.programmeId, programmeId), condition))
    .orderBy(asc(changeProposal.proposedAt), asc(changeProposal.id));
}

/** What waits for an answer. */
export function waitingProposals(reader: Reader, programmeId: number): Promise<ProposalRecord[]> {
  return proposalsWhere(reader, programmeId, eq(changeProposal.state, 'waiting'));
}

/** What a person proposed, whatever became of it. */
export function proposalsBy(
  reader: Reader,
  programmeId: number,
  accountId: number,
): Promise<ProposalRecord[]> {
  return proposalsWhere(reader, programmeId, eq(changeProposal.proposedById, accountId));
}

/** The last proposals that were answered. */
export async function answeredProposals(
  reader: Reader,
  programmeId: number,
  most: number,
): Promise<ProposalRecord[]> {
  return select(reader)
    .where(
      and(
        eq(changeProposal.programmeId, programmeId),
        inArray(changeProposal.state, ['gathered', 'refused']),
      ),
    )
    .orderBy(desc(changeProposal.settledAt), desc(changeProposal.id))
    .limit(most);
}

/** One proposal of a programme; null when there is none. */
export async function findProposal(
  reader: Reader,
  programmeId: number,
  id: number,
): Promise<ProposalRecord | null> {
  const [row] = await proposalsWhere(reader, programmeId, eq(changeProposal.id, id));
  return row ?? null;
}

/** Keeps a proposal; answers its id. */
export async function insertProposal(
  tx: Tx,
  row: typeof changeProposal.$inferInsert,
): Promise<number> {
  const [kept] = await tx.insert(changeProposal).values(row).returning({ id: changeProposal.id });
  if (!kept) throw new Error('a proposal was not kept');
  return kept.id;
}

/** What becomes of a proposal. */
export interface Settlement {
  readonly state: Exclude<ChangeProposalState, 'waiting'>;
  readonly settledById: number;
  readonly settledAt: Date;
  readonly answer: string | null;
  readonly changeId: number | null;
}

/** Settles proposals. */
export async function settleProposals(
  tx: Tx,
  ids: readonly number[],
  settlement: Settlement,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(changeProposal)
    .set(settlement)
    .where(inArray(changeProposal.id, [...ids]));
}

/** The proposals gathered into a change, with their authors. */
export async function gatheredInto(
  reader: Reader,
  changeId: number,
): Promise<{ id: number; proposedById: number }[]> {
  return reader
    .select({ id: changeProposal.id, proposedById: changeProposal.proposedById })
    .from(changeProposal)
    .where(eq(changeProposal.changeId, changeId));
}
