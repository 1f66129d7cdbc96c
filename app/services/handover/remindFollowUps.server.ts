import {
  followUpsOf,
  followUpsToRemind,
  whoAnswersFor,
  type AwaitedFollowUp,
} from 'db/repositories/handover-follow-up';
import { claimReminder } from 'db/repositories/outbox';
import { lockStanding } from 'db/repositories/standing';
import {
  followUpRefusal,
  followUpState,
  OPENS_BEFORE_DAYS,
  reminderOf,
} from '~/domain/handover/follow-up';
import { addDays } from '~/domain/shared/day';
import { done, refuse } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { followUpReminder } from '~/wording/handover-follow-up';

/** Reminds the owners of the follow-ups that open, are due or are missing; answers how many reminders left. */
export async function remindFollowUps(ctx: Context): Promise<number> {
  let reminded = 0;
  for (const awaited of await followUpsToRemind(ctx.db, addDays(ctx.today, OPENS_BEFORE_DAYS))) {
    const outcome = await remindOne(ctx, awaited);
    if (outcome.ok) reminded += 1;
  }
  return reminded;
}

function remindOne(ctx: Context, awaited: AwaitedFollowUp) {
  return act<null, 'not-due'>(ctx, async ({ tx, record, notify }) => {
    const { handoverId, startupId, slug, name, months, dueOn, receiverId, way } = awaited;
    // An answer takes the same lock: who has just answered is not reminded.
    const standing = await lockStanding(tx, slug, ctx.today);
    if (!standing || followUpRefusal(standing.phase, dueOn, ctx.today) !== null) {
      return refuse('not-due');
    }
    const said = await followUpsOf(tx, handoverId);
    const isAnswered = said.some((each) => each.months === months);
    const reminder = reminderOf(followUpState(dueOn, isAnswered, ctx.today, null));
    if (reminder === null) return refuse('not-due');
    const claim = {
      kind: 'handover-follow-up',
      subjectId: handoverId,
      occasion: `${months}-${reminder}`,
    };
    if (!(await claimReminder(tx, claim, ctx.now))) return refuse('not-due');
    const mail = followUpReminder(reminder, {
      ...{ name, slug, publicUrl: ctx.publicUrl, way, months, dueOn },
    });
    for (const accountId of await whoAnswersFor(tx, receiverId)) notify({ accountId, ...mail });
    record({
      act: 'handover.follow-up-reminded',
      subject: { kind: 'handover', id: handoverId },
      startupId,
      after: { months, reminder, dueOn },
    });
    return done(null);
  });
}
