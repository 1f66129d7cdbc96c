import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { COLLEGES, type College } from '../../app/domain/programme/programme';
import type { VoteChoice } from '../../app/domain/programme/revision';
import type { Count } from '../../app/domain/programme/votes';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { organisation } from '../schema/organisations';
import { revisionApproval, revisionVote } from '../schema/programme-revisions';

export interface CollegeMember {
  readonly id: number;
  readonly name: string;
  readonly organisation: string | null;
  readonly college: College;
}

/** Who is of a college today, by name. */
export async function collegeMembers(reader: Reader): Promise<CollegeMember[]> {
  const rows = await reader
    .select({
      id: account.id,
      name: account.name,
      organisation: organisation.name,
      roles: account.roles,
    })
    .from(account)
    .leftJoin(organisation, eq(organisation.id, account.organisationId))
    .where(
      and(
        isNull(account.erasedAt),
        sql`${account.roles} && array[${sql.join(
          COLLEGES.map((college) => sql`${college}`),
          sql`, `,
        )}]::text[]`,
      ),
    )
    .orderBy(asc(account.name), asc(account.id));
  return rows.flatMap(({ roles, ...row }) => {
    const college = COLLEGES.find((one) => roles.includes(one));
    return college === undefined ? [] : [{ ...row, college }];
  });
}

export interface CastVote {
  readonly memberId: number;
  readonly member: string;
  readonly organisation: string | null;
  readonly college: College;
  readonly choice: VoteChoice;
  readonly reason: string;
  readonly votedAt: Date;
}

/** The votes on one version of a revision's text, in the order in which they were cast. */
export async function votesOn(
  reader: Reader,
  revisionId: number,
  textVersion: number,
): Promise<CastVote[]> {
  return reader
    .select({
      memberId: revisionVote.memberId,
      member: account.name,
      organisation: organisation.name,
      college: revisionVote.college,
      choice: revisionVote.choice,
      reason: revisionVote.reason,
      votedAt: revisionVote.votedAt,
    })
    .from(revisionVote)
    .innerJoin(account, eq(account.id, revisionVote.memberId))
    .leftJoin(organisation, eq(organisation.id, account.organisationId))
    .where(and(eq(revisionVote.revisionId, revisionId), eq(revisionVote.textVersion, textVersion)))
    .orderBy(asc(revisionVote.votedAt), asc(revisionVote.id));
}

/** Keeps a member's vote on a version of the text, in place of the one that they had cast. */
export async function saveVote(tx: Tx, row: typeof revisionVote.$inferInsert): Promise<void> {
  const { choice, reason, votedAt } = row;
  await tx
    .insert(revisionVote)
    .values(row)
    .onConflictDoUpdate({
      target: [revisionVote.revisionId, revisionVote.textVersion, revisionVote.memberId],
      set: { choice, reason, votedAt },
    });
}

export interface Approval extends Count {
  readonly college: College;
  readonly textVersion: number;
  readonly approvedAt: Date;
}

/** Every approval of a revision, also of versions that are no longer its text. */
export async function approvalsOf(reader: Reader, revisionId: number): Promise<Approval[]> {
  return reader
    .select({
      college: revisionApproval.college,
      textVersion: revisionApproval.textVersion,
      approvedAt: revisionApproval.approvedAt,
      members: revisionApproval.members,
      votesFor: revisionApproval.votesFor,
      votesAgainst: revisionApproval.votesAgainst,
      abstentions: revisionApproval.abstentions,
    })
    .from(revisionApproval)
    .where(eq(revisionApproval.revisionId, revisionId))
    .orderBy(asc(revisionApproval.approvedAt), asc(revisionApproval.id));
}

/** Keeps that a college approved a version of the text, with what was counted. */
export async function insertApproval(
  tx: Tx,
  row: Approval & { readonly revisionId: number },
): Promise<void> {
  await tx.insert(revisionApproval).values(row);
}
