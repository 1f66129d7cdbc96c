import type { DeclineReason } from '~/domain/frictions/friction';
import type { FrictionRefusal } from '~/domain/frictions/refusal';
import type { Result, SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { DECLINE_SENTENCES } from '~/wording/frictions';
import { moveFriction } from './moveFriction.server';
import { openForDecision } from './openForDecision.server';

export interface Declining {
  readonly id: number;
  readonly version: number;
  readonly reason: DeclineReason;
  /** The public answer. */
  readonly words: string;
}

/** Declines a friction with a reason of the list and an answer that everyone who sees it can read. */
export async function declineFriction(
  ctx: Context,
  { id, version, reason, words }: Declining,
): Promise<Result<{ id: number }, FrictionRefusal | SharedRefusal>> {
  return act(ctx, async (acting) => {
    const opened = await openForDecision(ctx, acting, { id, version, act: 'decline' });
    if (!opened.ok) return opened;
    return moveFriction(ctx, acting, opened.value, {
      act: 'decline',
      given: { words, declineReason: reason },
      changes: { declineReason: reason, publicAnswer: words },
      after: { declineReason: reason },
      mail: { reason: DECLINE_SENTENCES[reason] },
    });
  });
}
