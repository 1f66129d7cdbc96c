import type { FrictionRefusal } from '~/domain/frictions/refusal';
import type { Result, SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { moveFriction } from './moveFriction.server';
import { openForDecision } from './openForDecision.server';

export interface Deselection {
  readonly id: number;
  readonly version: number;
  readonly words: string;
}

/** Sends a selected friction back to qualified when no startup came of it, and says why. */
export async function deselectFriction(
  ctx: Context,
  { id, version, words }: Deselection,
): Promise<Result<{ id: number }, FrictionRefusal | SharedRefusal>> {
  return act(ctx, async (acting) => {
    const opened = await openForDecision(ctx, acting, { id, version, act: 'deselect' });
    if (!opened.ok) return opened;
    return moveFriction(ctx, acting, opened.value, {
      act: 'deselect',
      given: { words },
    });
  });
}
