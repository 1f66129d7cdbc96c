import {
  approvalsOf,
  collegeMembers,
  insertApproval,
  votesOn,
} from 'db/repositories/programme-votes';
import { COLLEGES, type College } from '~/domain/programme/programme';
import { isConsultationOpen } from '~/domain/programme/revision-schedule';
import { collegeVerdict, countVotes } from '~/domain/programme/votes';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import type { HeldRevision } from './holdRevision.server';

/** Step of an act on a held revision under consultation: keeps the approval of each college whose votes give it, and answers which colleges have approved this text. */
export async function settleColleges(
  ctx: Context,
  { tx, record }: Acting,
  { revision, programme }: HeldRevision,
): Promise<readonly College[]> {
  const { id, textVersion, consultationUntil } = revision;
  const isClosed = consultationUntil !== null && !isConsultationOpen(consultationUntil, ctx.today);
  const [members, votes, approvals] = [
    await collegeMembers(tx),
    await votesOn(tx, id, textVersion),
    await approvalsOf(tx, id),
  ];
  const approved = COLLEGES.filter((college) =>
    approvals.some((one) => one.college === college && one.textVersion === textVersion),
  );
  for (const college of COLLEGES) {
    if (approved.includes(college)) continue;
    const of = <Row extends { readonly college: College }>(rows: readonly Row[]) =>
      rows.filter((row) => row.college === college);
    const count = countVotes(
      of(members).map((member) => member.id),
      of(votes),
    );
    if (collegeVerdict(count, programme, isClosed) !== 'approved') continue;
    await insertApproval(tx, {
      ...{ revisionId: id, textVersion, college, approvedAt: ctx.now },
      ...count,
    });
    approved.push(college);
    record({
      act: 'revision.approved',
      subject: { kind: 'revision', id },
      after: { college, textVersion, ...count },
    });
  }
  return approved;
}
