import { saveNotificationSettings } from 'db/repositories/notification-settings';
import { done, refuse, type Result } from '~/domain/shared/result';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';

/** Gives the signed-in person's calendar a new address; a former one opens nothing any more. */
export function renewCalendar(
  ctx: Context,
  calendarSeed: string,
): Promise<Result<null, 'forbidden'>> {
  return act<null, 'forbidden'>(ctx, async ({ tx, record }) => {
    if (ctx.actor === null) return refuse('forbidden');
    await saveNotificationSettings(tx, ctx.actor.id, { calendarSeed });
    record({
      act: 'account.calendar-renewed',
      subject: { kind: 'account', id: ctx.actor.id },
    });
    return done(null);
  });
}
