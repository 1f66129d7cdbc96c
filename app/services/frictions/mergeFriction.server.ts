import { lockFriction } from 'db/repositories/frictions';
import { mayMergeInto } from '~/domain/frictions/merging';
import type { FrictionRefusal } from '~/domain/frictions/refusal';
import { refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { moveFriction } from './moveFriction.server';
import { openForDecision } from './openForDecision.server';

export interface Merging {
  readonly id: number;
  readonly version: number;
  readonly targetId: number;
  readonly words: string;
}

/**
 * Merges a friction into another that says the same: its supports stay where they are, and the target counts the
 * organisations of the whole family. Refused into itself, into a merged or closed one, or in a circle (invariant 4).
 */
export async function mergeFriction(
  ctx: Context,
  { id, version, targetId, words }: Merging,
): Promise<Result<{ id: number }, FrictionRefusal | SharedRefusal>> {
  return act<{ id: number }, FrictionRefusal | SharedRefusal>(
    ctx,
    async (acting) => {
      // Both rows in the order of their numbers: two merges that cross wait for each other instead of locking up.
      const first = await lockFriction(acting.tx, Math.min(id, targetId));
      const opened = await openForDecision(ctx, acting, { id, version, act: 'merge' });
      if (!opened.ok) return opened;
      const target = targetId < id ? first : await lockFriction(acting.tx, targetId);
      if (target === null || target.submittedAt === null) {
        return refuse('target-unknown', { field: 'target' });
      }
      const mergeable = mayMergeInto(opened.value, target);
      if (!mergeable.ok) return mergeable;
      return moveFriction(ctx, acting, opened.value, {
        act: 'merge',
        given: { words, mergeTarget: targetId },
        changes: { mergedIntoId: targetId },
        after: { mergedIntoId: targetId },
        mail: { target: target.title },
      });
    },
    { 'friction may not be merged in a circle': 'circle' },
  );
}
