import { incubatorIds, lockNamedIncubatorOf, saveIncubatorOf } from 'db/repositories/incubators';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { mayKeepIncubators } from '~/domain/startups/permissions';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import type { IncubatorsRefusal } from './changeIncubators.server';

/** Names the incubator that a person works for; null: their own organisation when it incubates, else the host. */
export async function nameIncubatorOf(
  ctx: Context,
  accountId: number,
  incubatorId: number | null,
): Promise<Result<number, SharedRefusal | IncubatorsRefusal>> {
  return act<number, SharedRefusal | IncubatorsRefusal>(ctx, async ({ tx, record }) => {
    if (!mayKeepIncubators(ctx.actor)) return refuse('forbidden');
    const before = await lockNamedIncubatorOf(tx, accountId);
    if (before === undefined) return refuse('not-found');
    if (incubatorId !== null && !(await incubatorIds(tx)).includes(incubatorId)) {
      return refuse('not-an-incubator', { field: 'incubatorId' });
    }
    if (before === incubatorId) return done(accountId);
    await saveIncubatorOf(tx, accountId, incubatorId);
    record({
      act: 'account.incubator-named',
      subject: { kind: 'account', id: accountId },
      before: { incubatorId: before },
      after: { incubatorId },
    });
    return done(accountId);
  });
}
