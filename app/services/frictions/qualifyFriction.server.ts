import type { FrictionRefusal } from '~/domain/frictions/refusal';
import type { Result, SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { moveFriction } from './moveFriction.server';
import { openForDecision } from './openForDecision.server';

export interface Qualification {
  readonly id: number;
  readonly version: number;
  readonly words: string;
}

/** Establishes the problem, and why; from the first time on, everyone sees the friction. */
export async function qualifyFriction(
  ctx: Context,
  { id, version, words }: Qualification,
): Promise<Result<{ id: number }, FrictionRefusal | SharedRefusal>> {
  return act(ctx, async (acting) => {
    const opened = await openForDecision(ctx, acting, { id, version, act: 'qualify' });
    if (!opened.ok) return opened;
    return moveFriction(ctx, acting, opened.value, {
      act: 'qualify',
      given: { words },
      changes: { publicSince: opened.value.publicSince ?? ctx.now },
    });
  });
}
