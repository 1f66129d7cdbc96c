import { waitingProposals } from 'db/repositories/programme-proposals';
import { openRevisionOf } from 'db/repositories/programme-revisions';
import { approvalsOf, votesOn } from 'db/repositories/programme-votes';
import type { Actor } from '~/domain/accounts/account';
import { COLLEGES } from '~/domain/programme/programme';
import {
  collegeOf,
  mayAnswerProposals,
  mayPrepareRevision,
} from '~/domain/programme/revision-permissions';
import { isConsultationOpen } from '~/domain/programme/revision-schedule';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';
import { changesWaiting, revisionName } from '~/wording/programme-revisions';
import { programmeAt } from './programmeAt.server';

/** Something that waits for the person. */
interface RevisionTask {
  readonly kind: 'vote-revision' | 'publish-edition' | 'answer-changes';
  readonly about: string;
  readonly href: string;
  readonly dueOn: Day | null;
  readonly waitingSince: Day | null;
}

/** What the current programme's revision asks of the person: a member's vote, staff's answers and the publication. */
export async function readRevisionTasks(ctx: Context, actor: Actor): Promise<RevisionTask[]> {
  const { db, today } = ctx;
  const college = collegeOf(actor);
  if (college === null && !mayPrepareRevision(actor)) return [];
  const at = await programmeAt(db, null, today);
  if (at === null) return [];
  const { programme, base } = at;
  const [revision, waiting] = await Promise.all([
    openRevisionOf(db, programme.id),
    mayAnswerProposals(actor) ? waitingProposals(db, programme.id) : [],
  ]);
  const tasks: RevisionTask[] = [];
  const [oldest] = waiting;
  if (oldest !== undefined) {
    tasks.push({
      kind: 'answer-changes',
      about: changesWaiting(waiting.length),
      href: `${base}/propositions`,
      dueOn: null,
      waitingSince: dayInParis(oldest.proposedAt),
    });
  }
  const until = revision?.consultationUntil ?? null;
  if (revision?.state !== 'under_consultation' || until === null) return tasks;
  const { id, textVersion, semester } = revision;
  const [approvals, votes] = await Promise.all([
    approvalsOf(db, id),
    college === null ? [] : votesOn(db, id, textVersion),
  ]);
  const approved = approvals.filter((one) => one.textVersion === textVersion);
  const line = {
    about: revisionName(semester),
    href: `${base}/revisions/${semester}`,
    ...{ dueOn: until, waitingSince: null },
  };
  const isDone =
    votes.some(({ memberId }) => memberId === actor.id) ||
    approved.some((one) => one.college === college);
  if (college !== null && !isDone && isConsultationOpen(until, today)) {
    tasks.push({ ...line, kind: 'vote-revision', href: `${line.href}#voter` });
  }
  if (mayPrepareRevision(actor) && approved.length === COLLEGES.length) {
    tasks.push({ ...line, kind: 'publish-edition' });
  }
  return tasks;
}
