import type { FrictionRefusal } from '~/domain/frictions/refusal';
import type { Result, SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { moveFriction } from './moveFriction.server';
import { openForDecision } from './openForDecision.server';

export interface Selection {
  readonly id: number;
  readonly version: number;
  readonly words: string;
}

/** Chooses a qualified friction, and says why: a startup may open for it. */
export async function selectFriction(
  ctx: Context,
  { id, version, words }: Selection,
): Promise<Result<{ id: number }, FrictionRefusal | SharedRefusal>> {
  return act(ctx, async (acting) => {
    const opened = await openForDecision(ctx, acting, { id, version, act: 'select' });
    if (!opened.ok) return opened;
    return moveFriction(ctx, acting, opened.value, {
      act: 'select',
      given: { words },
    });
  });
}
