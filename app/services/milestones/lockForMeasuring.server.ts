import type { Tx } from 'db/client';
import { lockStanding } from 'db/repositories/standing';
import { mayMeasure } from '~/domain/milestones/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import type { Phase } from '~/domain/startups/phase';
import type { Context } from '~/services/shared/context.server';

/** Step of an act on a startup's figures: locks the startup and checks who asks. */
export async function lockForMeasuring(
  ctx: Context,
  tx: Tx,
  slug: string,
): Promise<
  Result<
    { readonly startupId: number; readonly phase: Phase; readonly actorId: number },
    SharedRefusal
  >
> {
  const standing = await lockStanding(tx, slug, ctx.today);
  if (standing === null) return refuse('not-found');
  if (!mayMeasure(ctx.actor, standing) || ctx.actor === null) return refuse('forbidden');
  const { startupId, phase } = standing;
  return done({ startupId, phase, actorId: ctx.actor.id });
}
