import { lockFriction } from 'db/repositories/frictions';
import { deleteTag } from 'db/repositories/frictions-workbench';
import { mayTriage } from '~/domain/frictions/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

/** Takes a tag off a file; taking it off twice changes nothing. */
export async function untagFriction(
  ctx: Context,
  { id, tag }: { readonly id: number; readonly tag: string },
): Promise<Result<{ id: number }, SharedRefusal>> {
  return act<{ id: number }, SharedRefusal>(ctx, async ({ tx, record }) => {
    const friction = await lockFriction(tx, id);
    if (friction === null || !mayTriage(ctx.actor, friction)) return refuse('not-found');
    if (await deleteTag(tx, id, tag)) {
      record({
        act: 'friction.untagged',
        subject: { kind: 'friction', id },
        frictionId: id,
        before: { tag },
      });
    }
    return done({ id });
  });
}
