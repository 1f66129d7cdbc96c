import { saveNotificationSettings } from 'db/repositories/notification-settings';
import { done, refuse, type Result } from '~/domain/shared/result';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';

/** Chooses whether the signed-in person gets the weekly digest. */
export function changeDigest(
  ctx: Context,
  weeklyDigest: boolean,
): Promise<Result<null, 'forbidden'>> {
  return act<null, 'forbidden'>(ctx, async ({ tx, record }) => {
    if (ctx.actor === null) return refuse('forbidden');
    await saveNotificationSettings(tx, ctx.actor.id, { weeklyDigest });
    record({
      act: 'account.digest-changed',
      subject: { kind: 'account', id: ctx.actor.id },
      after: { weeklyDigest },
    });
    return done(null);
  });
}
