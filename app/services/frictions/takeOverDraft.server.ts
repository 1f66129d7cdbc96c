import { lockFriction, updateFriction } from 'db/repositories/frictions';
import { isHeldByAnother } from '~/domain/frictions/draft-holding';
import { mayEdit, mayRead } from '~/domain/frictions/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { handOverDraft } from './handOverDraft.server';

/** Takes a draft over from a colleague, who is told; taking one's own changes nothing. */
export async function takeOverDraft(
  ctx: Context,
  { id, version }: { readonly id: number; readonly version: number },
): Promise<Result<{ id: number }, SharedRefusal>> {
  return act<{ id: number }, SharedRefusal>(ctx, async (acting) => {
    const friction = await lockFriction(acting.tx, id);
    if (friction === null || !mayRead(ctx.actor, friction)) return refuse('not-found');
    if (ctx.actor === null || !mayEdit(ctx.actor, friction)) return refuse('forbidden');
    if (friction.version !== version) return refuse('conflict');
    if (!isHeldByAnother(ctx.actor.id, friction)) return done({ id });
    await updateFriction(acting.tx, id, { heldById: ctx.actor.id });
    handOverDraft(ctx, acting, friction);
    return done({ id });
  });
}
