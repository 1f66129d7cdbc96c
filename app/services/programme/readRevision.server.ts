import type { EditionAction } from '~/domain/programme/edition';
import { commentsOn, type RevisionComment } from 'db/repositories/programme-comments';
import type { RevisionRecord } from 'db/repositories/programme-revisions';
import {
  approvalsOf,
  collegeMembers,
  votesOn,
  type CastVote,
} from 'db/repositories/programme-votes';
import { COLLEGES, type College } from '~/domain/programme/programme';
import {
  collegeOf,
  mayComment,
  mayPrepareRevision,
  type RevisionRights,
} from '~/domain/programme/revision-permissions';
import { isConsultationOpen } from '~/domain/programme/revision-schedule';
import {
  collegeVerdict,
  countVotes,
  votesForQuorum,
  type CollegeVerdict,
  type Count,
} from '~/domain/programme/votes';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { ProgrammeFacts } from '~/domain/programme/view';
import type { Context } from '~/services/shared/context.server';
import { compareEditions, type Comparison } from './compareEditions.server';
import { gatherText } from './gatherText.server';
import type { RevisionAddress } from './holdRevision.server';

/** What one college said of the text so far. */
export interface CollegeShown {
  readonly college: College;
  readonly count: Count;
  /** How many members have to vote. */
  readonly quorum: number;
  readonly verdict: CollegeVerdict;
  readonly approvedOn: Day | null;
  readonly votes: readonly CastVote[];
}

export interface RevisionView {
  readonly programme: ProgrammeFacts;
  readonly base: string;
  readonly revision: RevisionRecord;
  readonly priorities: readonly { readonly number: number; readonly title: string }[];
  readonly comparison: Comparison;
  /** Semesters of the editions that it may be compared with. */
  readonly earlier: readonly string[];
  /** What the edition says, whole; empty until it is adopted. */
  readonly actions: readonly EditionAction[];
  /** Empty for a draft, and for an edition that was adopted elsewhere. */
  readonly colleges: readonly CollegeShown[];
  readonly comments: readonly (RevisionComment & { readonly about: number | string | null })[];
  readonly isOpen: boolean;
  readonly may: RevisionRights;
  readonly myVote: CastVote | null;
}

/** A revision, from its draft to the edition that it became, compared with an earlier edition; null for what the person may not see. */
export async function readRevision(
  ctx: Context,
  address: RevisionAddress,
  from: string | null,
): Promise<RevisionView | null> {
  const text = await gatherText(ctx, address);
  if (text === null) return null;
  const { db, actor, today } = ctx;
  const { programme, base, revision, priorities, earlier, content, changes } = text;
  const { state, consultationUntil: until } = revision;
  const isOpen =
    state === 'under_consultation' && until !== null && isConsultationOpen(until, today);
  const [comparison, comments, colleges] = await Promise.all([
    compareEditions(ctx, text, from),
    commentsOn(db, revision.id),
    collegesOf(ctx, revision, programme, isOpen),
  ]);
  const mine = collegeOf(actor);
  const own = colleges.find(({ college }) => college === mine);
  const prepares = mayPrepareRevision(actor);
  const titles = new Map(changes.map((change) => [change.id, change.number ?? titleOf(change)]));
  return {
    ...{ programme, base, revision, priorities, comparison, isOpen, colleges },
    earlier: earlier.map(({ semester }) => semester),
    actions: state === 'adopted' ? content.actions : [],
    comments: comments.map((comment) => ({
      ...comment,
      about: comment.changeId === null ? null : (titles.get(comment.changeId) ?? null),
    })),
    may: {
      prepare: prepares,
      comment: isOpen && mayComment(actor),
      vote: isOpen && own?.approvedOn === null ? mine : null,
      adopt:
        prepares &&
        state === 'under_consultation' &&
        colleges.every(({ verdict }) => verdict === 'approved'),
    },
    myVote: own?.votes.find(({ memberId }) => memberId === actor?.id) ?? null,
  };
}

function titleOf({ content }: { readonly content: { readonly title: string } | null }): string {
  return content?.title ?? '';
}

async function collegesOf(
  { db }: Context,
  { id, state, textVersion, adoptedElsewhere }: RevisionRecord,
  rule: ProgrammeFacts,
  isOpen: boolean,
): Promise<CollegeShown[]> {
  if (state === 'draft' || adoptedElsewhere !== null) return [];
  const [members, votes, approvals] = await Promise.all([
    collegeMembers(db),
    votesOn(db, id, textVersion),
    approvalsOf(db, id),
  ]);
  return COLLEGES.map((college) => {
    const approval = approvals.find(
      (one) => one.college === college && one.textVersion === textVersion,
    );
    const cast = votes.filter((vote) => vote.college === college);
    const ids = members.flatMap((member) => (member.college === college ? [member.id] : []));
    // Once approved, what was counted then is what counts: members come and go.
    const count = approval ?? countVotes(ids, cast);
    return {
      ...{ college, votes: cast },
      count: {
        members: count.members,
        votesFor: count.votesFor,
        votesAgainst: count.votesAgainst,
        abstentions: count.abstentions,
      },
      quorum: votesForQuorum(count.members, rule),
      verdict: approval === undefined ? collegeVerdict(count, rule, !isOpen) : 'approved',
      approvedOn: approval === undefined ? null : dayInParis(approval.approvedAt),
    };
  });
}
