import { staffIds } from 'db/repositories/accounts-list';
import { claimReminder } from 'db/repositories/outbox';
import type { ScheduledStartup } from 'db/repositories/reviews-calendar';
import { remindersSentSince } from 'db/repositories/reviews-reminders';
import { standingOf } from 'db/repositories/standing';
import { frozenFrom } from '~/domain/reviews/calendar';
import { reviewReminder, type AwaitedDay, type ReviewReminder } from '~/domain/reviews/reminders';
import { awaitedDay } from '~/domain/reviews/schedule';
import { done } from '~/domain/shared/result';
import { act, type Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { reviewReminderMail, staffReminderMail, type StaffLine } from '~/wording/reviews-mail';
import { readSchedule } from './readSchedule.server';
import { writeTo } from './writeTo.server';

const KIND = 'review';
/** Longer than any reminder is due: from sixty days before to eight weeks after. */
const REMEMBERED_MS = 130 * 24 * 3_600_000;
/** Letters of one transaction: the next round goes on. */
const MOST_AT_ONCE = 50;

interface DueReminder {
  readonly startup: ScheduledStartup;
  readonly awaited: AwaitedDay;
  readonly reminder: ReviewReminder;
}

/**
 * Reminds team, sponsors and staff of the committees that are due, planned or still to decide; answers how many
 * committees. One transaction takes the reminders and writes the letters (one to each member of staff for all of them),
 * so that each leaves once however many processes ask.
 */
export async function remindReviews(ctx: Context): Promise<number> {
  const sent = await remindersSentSince(ctx.db, KIND, new Date(ctx.now.getTime() - REMEMBERED_MS));
  const due = (await readSchedule(ctx))
    .flatMap((startup) => dueReminder(startup, ctx) ?? [])
    .filter(({ startup, reminder }) => !sent.has(`${startup.startupId} ${reminder.occasion}`))
    .sort((a, b) => a.startup.startupId - b.startup.startupId)
    .slice(0, MOST_AT_ONCE);
  if (due.length === 0) return 0;
  const outcome = await act<number, never>(ctx, async (acting) => {
    const lines: StaffLine[] = [];
    for (const each of due) {
      const line = await remindOne(ctx, acting, each);
      if (line !== null) lines.push(line);
    }
    if (lines.length > 0) {
      const mail = staffReminderMail(lines, `${ctx.publicUrl}/comites`);
      for (const accountId of await staffIds(acting.tx)) acting.notify({ accountId, ...mail });
    }
    return done(lines.length);
  });
  return outcome.ok ? outcome.value : 0;
}

function dueReminder(startup: ScheduledStartup, { today }: Context): DueReminder | null {
  const awaited = awaitedDay(startup);
  const reminder = reviewReminder(awaited, today);
  return reminder === null ? null : { startup, awaited, reminder };
}

async function remindOne(
  ctx: Context,
  acting: Acting,
  { startup, awaited, reminder }: DueReminder,
): Promise<StaffLine | null> {
  const { startupId, name, plannedId, plannedOn } = startup;
  const { moment, occasion } = reminder;
  if (!(await claimReminder(acting.tx, { kind: KIND, subjectId: startupId, occasion }, ctx.now))) {
    return null;
  }
  const standing = await standingOf(acting.tx, startupId, ctx.today);
  if (standing === null) throw new Error(`startup ${startupId} has no open phase`);
  const isPlanned = awaited.kind === 'planned';
  const facts = {
    ...{ moment, isPlanned, day: awaited.day },
    frozenFrom: isPlanned && plannedOn !== null ? frozenFrom(plannedOn, awaited.day) : null,
  };
  const page = plannedId === null ? '' : `/${plannedId}`;
  const people = [...standing.teamIds, ...standing.sponsorIds];
  await writeTo(ctx, acting, standing, page, people, (letter) => {
    const reader = letter.toSponsor ? 'sponsor' : 'team';
    return reviewReminderMail({ ...letter, ...facts, reader });
  });
  acting.record({
    act: 'review.reminded',
    subject:
      plannedId === null ? { kind: 'startup', id: startupId } : { kind: 'review', id: plannedId },
    startupId,
    after: { moment: String(moment), day: awaited.day },
  });
  return { name, moment, isPlanned, day: awaited.day };
}
