import type { FrictionRefusal } from '~/domain/frictions/refusal';
import type { Result, SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { moveFriction } from './moveFriction.server';
import { openForDecision } from './openForDecision.server';

export interface Question {
  readonly id: number;
  readonly version: number;
  readonly words: string;
}

/** Asks the proposer for what is missing; the friction waits for them, and they are told by e-mail. */
export async function askInformation(
  ctx: Context,
  { id, version, words }: Question,
): Promise<Result<{ id: number }, FrictionRefusal | SharedRefusal>> {
  return act(ctx, async (acting) => {
    const opened = await openForDecision(ctx, acting, { id, version, act: 'ask' });
    if (!opened.ok) return opened;
    return moveFriction(ctx, acting, opened.value, {
      act: 'ask',
      given: { words },
      changes: { question: words },
    });
  });
}
