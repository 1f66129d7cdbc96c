import { deleteView } from 'db/repositories/frictions-workbench';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

/** Forgets a view that the person keeps; another's is not there. */
export async function forgetTriageView(
  ctx: Context,
  id: number,
): Promise<Result<null, SharedRefusal>> {
  return act<null, SharedRefusal>(ctx, async ({ tx }) =>
    ctx.actor !== null && (await deleteView(tx, ctx.actor.id, id))
      ? done(null)
      : refuse('not-found'),
  );
}
