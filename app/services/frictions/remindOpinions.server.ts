import { accountOf } from 'db/repositories/accounts';
import { findFriction } from 'db/repositories/frictions';
import {
  lockOpinion,
  opinionsWaitingUntil,
  updateOpinion,
} from 'db/repositories/frictions-opinions';
import { REMINDER_BEFORE_DAYS, reminderDue } from '~/domain/frictions/opinion';
import { addDays, dayInParis } from '~/domain/shared/day';
import { done, refuse } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { formatDay } from '~/wording/format';
import { opinionLateMail, opinionReminderMail } from '~/wording/frictions-conversation-mail';

/**
 * Reminds of the opinions that are due soon or late, and answers how many reminders left. Each is one transaction that
 * locks its opinion, so that several processes at once remind and journal once.
 */
export async function remindOpinions(ctx: Context): Promise<number> {
  const until = addDays(ctx.today, REMINDER_BEFORE_DAYS);
  let reminded = 0;
  for (const id of await opinionsWaitingUntil(ctx.db, until)) {
    const outcome = await remindOne(ctx, id);
    if (outcome.ok) reminded += 1;
  }
  return reminded;
}

function remindOne(ctx: Context, id: number) {
  return act<null, 'not-due'>(ctx, async ({ tx, record, notify }) => {
    const opinion = await lockOpinion(tx, id);
    if (opinion === null) return refuse('not-due');
    const reminder = reminderDue({ ...opinion, askedOn: dayInParis(opinion.askedAt) }, ctx.today);
    if (reminder === null) return refuse('not-due');
    await updateOpinion(
      tx,
      id,
      reminder === 'before' ? { remindedBeforeAt: ctx.now } : { remindedAfterAt: ctx.now },
    );
    const { accountId, askedById, frictionId: number, dueOn } = opinion;
    const friction = await findFriction(tx, number);
    const asked = await accountOf(tx, accountId);
    const facts = { number, title: friction?.title ?? '', due: formatDay(dueOn) };
    const page = `${ctx.publicUrl}/frictions/${number}/avis`;
    notify({ accountId, ...opinionReminderMail(reminder, facts, page) });
    if (reminder === 'after') {
      const late = { ...facts, asked: asked?.name ?? '' };
      const mail = opinionLateMail(late, `${ctx.publicUrl}/tri/${number}/avis`);
      notify({ accountId: askedById, ...mail });
    }
    record({
      act: 'friction.opinion-reminded',
      subject: { kind: 'opinion', id },
      frictionId: number,
      after: { reminder, accountId, dueOn },
    });
    return done(null);
  });
}
