import { lockFriction } from 'db/repositories/frictions';
import { endSupport, findSupport } from 'db/repositories/frictions-supports';
import { actsFor } from '~/domain/accounts/account';
import { mayRead } from '~/domain/frictions/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

/** An organisation takes its « nous aussi » back; anybody confirmed in it may. Not found when it gave none. */
export async function withdrawSupport(
  ctx: Context,
  { id }: { readonly id: number },
): Promise<Result<{ id: number }, SharedRefusal>> {
  return act<{ id: number }, SharedRefusal>(ctx, async ({ tx, record }) => {
    const organisationId = ctx.actor?.organisationId ?? null;
    const friction = await lockFriction(tx, id);
    if (friction === null || !mayRead(ctx.actor, friction)) return refuse('not-found');
    if (organisationId === null || !actsFor(ctx.actor, organisationId)) return refuse('forbidden');
    const support = await findSupport(tx, id, organisationId);
    if (support === null) return refuse('not-found');
    await endSupport(tx, support.id, ctx.now);
    record({
      act: 'friction.support-withdrawn',
      subject: { kind: 'friction', id },
      frictionId: id,
      before: { organisationId },
    });
    return done({ id });
  });
}
