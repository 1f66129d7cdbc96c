import { staffIds } from 'db/repositories/accounts-list';
import { claimReminder } from 'db/repositories/outbox';
import { programmes } from 'db/repositories/programme';
import { revisionsUnderConsultation } from 'db/repositories/programme-revisions';
import { collegeMembers, votesOn } from 'db/repositories/programme-votes';
import { CLOSING_REMINDER_DAYS, isConsultationOpen } from '~/domain/programme/revision-schedule';
import { addDays, type Day } from '~/domain/shared/day';
import { done, refuse } from '~/domain/shared/result';
import { act, type Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import {
  consultationClosedNotice,
  consultationClosingNotice,
} from '~/wording/programme-revisions-mail';
import { holdRevision, type HeldRevision, type RevisionAddress } from './holdRevision.server';
import { settleColleges } from './settleColleges.server';

const CLOSING = 'revision-closing';
const CLOSED = 'revision-closed';

/** Reminds members who have not voted a week before a consultation closes, and the day after counts the votes and tells staff; answers how many consultations. */
export async function remindConsultations(ctx: Context): Promise<number> {
  const all = await programmes(ctx.db);
  let told = 0;
  for (const {
    programmeId,
    semester,
    consultationUntil: until,
  } of await revisionsUnderConsultation(ctx.db)) {
    const programme = all.find(({ id }) => id === programmeId)?.slug ?? null;
    if (until === null || addDays(until, -CLOSING_REMINDER_DAYS) > ctx.today) continue;
    if (await tellOf(ctx, { programme, semester })) told += 1;
  }
  return told;
}

async function tellOf(ctx: Context, address: RevisionAddress): Promise<boolean> {
  const outcome = await act<null, 'told-already'>(ctx, async (acting) => {
    const held = await holdRevision(acting.tx, ctx, address);
    const until = held?.revision.consultationUntil ?? null;
    // Between the list and the lock somebody may have taken the text back.
    if (held === null || until === null || held.revision.state !== 'under_consultation') {
      return refuse('told-already');
    }
    const isOpen = isConsultationOpen(until, ctx.today);
    const { id, textVersion } = held.revision;
    const kind = isOpen ? CLOSING : CLOSED;
    const reminder = { kind, subjectId: id, occasion: `${until} ${textVersion}` };
    if (!(await claimReminder(acting.tx, reminder, ctx.now))) return refuse('told-already');
    await (isOpen ? tellMembers(ctx, acting, held, until) : tellStaff(ctx, acting, held));
    acting.record({
      act: 'revision.reminded',
      subject: { kind: 'revision', id },
      after: { until, isOpen },
    });
    return done(null);
  });
  return outcome.ok;
}

function aboutOf(ctx: Context, { programme, revision, base }: HeldRevision) {
  const link = `${ctx.publicUrl}${base}/revisions/${revision.semester}`;
  return { programme: programme.name, semester: revision.semester, link };
}

async function tellMembers(
  ctx: Context,
  { tx, notify }: Acting,
  held: HeldRevision,
  until: Day,
): Promise<void> {
  const { id, textVersion } = held.revision;
  const voted = new Set((await votesOn(tx, id, textVersion)).map(({ memberId }) => memberId));
  const notice = consultationClosingNotice({ ...aboutOf(ctx, held), until });
  for (const member of await collegeMembers(tx)) {
    if (!voted.has(member.id)) notify({ accountId: member.id, ...notice });
  }
}

async function tellStaff(ctx: Context, acting: Acting, held: HeldRevision): Promise<void> {
  const approved = await settleColleges(ctx, acting, held);
  const notice = consultationClosedNotice({ ...aboutOf(ctx, held), approved });
  for (const accountId of await staffIds(acting.tx)) acting.notify({ accountId, ...notice });
}
