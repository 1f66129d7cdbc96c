import type { FrictionRefusal } from '~/domain/frictions/refusal';
import type { Result, SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { moveFriction } from './moveFriction.server';
import { openForDecision } from './openForDecision.server';

export interface Unmerging {
  readonly id: number;
  readonly version: number;
  readonly words: string;
}

/** Gives a merged friction its own way back, into triage; its supports never moved, and whoever had it in hand has it again. */
export async function unmergeFriction(
  ctx: Context,
  { id, version, words }: Unmerging,
): Promise<Result<{ id: number }, FrictionRefusal | SharedRefusal>> {
  return act(ctx, async (acting) => {
    const opened = await openForDecision(ctx, acting, { id, version, act: 'unmerge' });
    if (!opened.ok) return opened;
    return moveFriction(ctx, acting, opened.value, {
      act: 'unmerge',
      given: { words },
      changes: { mergedIntoId: null, handlerId: opened.value.handlerId ?? ctx.actor?.id ?? null },
    });
  });
}
