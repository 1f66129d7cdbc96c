import { updateFriction } from 'db/repositories/frictions';
import type { FrictionRefusal } from '~/domain/frictions/refusal';
import { mayTakeOver } from '~/domain/frictions/triage';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { moveFriction } from './moveFriction.server';
import { openForDecision } from './openForDecision.server';

/** Takes a friction in hand: a submitted one enters triage, one that a colleague examines changes hands. */
export async function takeFriction(
  ctx: Context,
  { id, version }: { readonly id: number; readonly version: number },
): Promise<Result<{ id: number }, FrictionRefusal | SharedRefusal>> {
  return act(ctx, async (acting) => {
    const opened = await openForDecision(ctx, acting, { id, version, act: 'take' });
    if (!opened.ok) return opened;
    if (ctx.actor === null) return refuse('forbidden');
    const friction = opened.value;
    const handlerId = ctx.actor.id;
    if (friction.state === 'submitted') {
      return moveFriction(ctx, acting, friction, {
        act: 'take',
        given: {},
        changes: { handlerId },
        after: { handlerId },
      });
    }
    if (friction.handlerId === handlerId) return refuse('already-yours');
    if (!mayTakeOver(friction, handlerId)) return refuse('impossible-move');
    await updateFriction(acting.tx, id, { handlerId });
    acting.record({
      act: 'friction.taken',
      subject: { kind: 'friction', id },
      frictionId: id,
      before: { handlerId: friction.handlerId },
      after: { handlerId },
    });
    return done({ id });
  });
}
