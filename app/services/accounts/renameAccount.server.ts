import { updateAccount } from 'db/repositories/accounts';
import { done, refuse, type Result } from '~/domain/shared/result';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';

/** Changes the signed-in person's own name; the journal tells that it changed, never the name. */
export function renameAccount(ctx: Context, name: string): Promise<Result<null, 'forbidden'>> {
  return act<null, 'forbidden'>(ctx, async ({ tx, record }) => {
    if (ctx.actor === null) return refuse('forbidden');
    await updateAccount(tx, ctx.actor.id, { name });
    record({ act: 'account.renamed', subject: { kind: 'account', id: ctx.actor.id } });
    return done(null);
  });
}
