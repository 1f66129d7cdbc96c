import { staffIds } from 'db/repositories/accounts-list';
import { approvalsOf, saveVote } from 'db/repositories/programme-votes';
import { COLLEGES } from '~/domain/programme/programme';
import type { VoteChoice } from '~/domain/programme/revision';
import { collegeOf } from '~/domain/programme/revision-permissions';
import type { RevisionRefusal } from '~/domain/programme/revision-refusals';
import { isConsultationOpen } from '~/domain/programme/revision-schedule';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { bothApprovedNotice } from '~/wording/programme-revisions-mail';
import { holdRevision, type RevisionAddress } from './holdRevision.server';
import { settleColleges } from './settleColleges.server';

export interface Ballot {
  readonly choice: VoteChoice;
  readonly reason: string;
  /** The text that the member read. */
  readonly version: number;
}

/** A member votes for their own college on the very text that they read, and may change their mind until that college has approved it. */
export async function voteRevision(
  ctx: Context,
  address: RevisionAddress,
  { choice, reason, version }: Ballot,
): Promise<Result<null, RevisionRefusal | SharedRefusal>> {
  return act<null, RevisionRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record, notify } = acting;
    const held = await holdRevision(tx, ctx, address);
    const { actor } = ctx;
    const college = collegeOf(actor);
    if (held === null || actor === null || college === null) return refuse('not-found');
    const { revision } = held;
    const { id: revisionId, textVersion, consultationUntil: until } = revision;
    if (revision.state !== 'under_consultation' || until === null) {
      return refuse('not-in-consultation');
    }
    if (!isConsultationOpen(until, ctx.today)) return refuse('consultation-closed');
    if (textVersion !== version) return refuse('other-version');
    const approvals = await approvalsOf(tx, revisionId);
    if (approvals.some((one) => one.college === college && one.textVersion === textVersion)) {
      return refuse('college-settled');
    }

    const ballot = { revisionId, textVersion, college, memberId: actor.id };
    await saveVote(tx, { ...ballot, choice, reason, votedAt: ctx.now });
    record({
      act: 'revision.voted',
      subject: { kind: 'revision', id: revisionId },
      after: { college, choice, textVersion },
      reason,
    });
    const approved = await settleColleges(ctx, acting, held);
    if (approved.length === COLLEGES.length) {
      const link = `${ctx.publicUrl}${held.base}/revisions/${revision.semester}`;
      const about = { programme: held.programme.name, semester: revision.semester, link };
      for (const accountId of await staffIds(tx)) {
        notify({ accountId, ...bothApprovedNotice(about) });
      }
    }
    return done(null);
  });
}
