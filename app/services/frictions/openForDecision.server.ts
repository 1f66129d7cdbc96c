import { lockFriction, type FrictionRow } from 'db/repositories/frictions';
import { lastChangeOf } from 'db/repositories/frictions-changes';
import { mayDo, mayRead } from '~/domain/frictions/permissions';
import { canMove, type FrictionAct } from '~/domain/frictions/transitions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { STATE_LABELS } from '~/wording/frictions';
import { changeSentence } from '~/wording/frictions-history';

export interface Decision {
  readonly id: number;
  /** The version that the person decided on (invariant 6). */
  readonly version: number;
  readonly act: FrictionAct;
}

/** Step that every decision begins with: the friction locked, the person entitled, the version the one they saw. */
export async function openForDecision(
  ctx: Context,
  acting: Acting,
  { id, version, act }: Decision,
): Promise<Result<FrictionRow, SharedRefusal>> {
  const friction = await lockFriction(acting.tx, id);
  if (friction === null || !mayRead(ctx.actor, friction)) return refuse('not-found');
  if (!mayDo(ctx.actor, friction, act)) return refuse('forbidden');
  if (friction.version !== version) {
    const last = await lastChangeOf(acting.tx, id);
    return refuse('conflict', {
      facts: {
        state: STATE_LABELS[friction.state],
        words: friction.publicAnswer ?? friction.question ?? '',
        ...(last === null ? {} : { savedBy: changeSentence(last) }),
        // The version now recorded: the same decision may be sent again on it, while the state still allows it.
        ...(canMove(friction.state, act) ? { version: friction.version } : {}),
      },
    });
  }
  return done(friction);
}
