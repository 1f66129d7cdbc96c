import { lockFriction } from 'db/repositories/frictions';
import { insertFollow } from 'db/repositories/frictions-supports';
import { mayFollow, mayRead } from '~/domain/frictions/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

/** Follows a friction: each answer comes by e-mail. Following twice changes nothing. */
export async function followFriction(
  ctx: Context,
  { id }: { readonly id: number },
): Promise<Result<{ id: number }, SharedRefusal>> {
  return act<{ id: number }, SharedRefusal>(ctx, async ({ tx, record }) => {
    const friction = await lockFriction(tx, id);
    if (friction === null || !mayRead(ctx.actor, friction)) return refuse('not-found');
    if (ctx.actor === null || !mayFollow(ctx.actor, friction)) return refuse('forbidden');
    if (await insertFollow(tx, id, ctx.actor.id, ctx.now)) {
      const subject = { kind: 'friction', id } as const;
      record({ act: 'friction.followed', subject, frictionId: id });
    }
    return done({ id });
  });
}
