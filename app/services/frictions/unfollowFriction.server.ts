import { findFriction } from 'db/repositories/frictions';
import { deleteFollow } from 'db/repositories/frictions-supports';
import { mayRead } from '~/domain/frictions/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

/** Stops following a friction. */
export async function unfollowFriction(
  ctx: Context,
  { id }: { readonly id: number },
): Promise<Result<{ id: number }, SharedRefusal>> {
  return act<{ id: number }, SharedRefusal>(ctx, async ({ tx, record }) => {
    const friction = await findFriction(tx, id);
    if (friction === null || !mayRead(ctx.actor, friction)) return refuse('not-found');
    if (ctx.actor === null) return refuse('forbidden');
    if (await deleteFollow(tx, id, ctx.actor.id)) {
      const subject = { kind: 'friction', id } as const;
      record({ act: 'friction.unfollowed', subject, frictionId: id });
    }
    return done({ id });
  });
}
