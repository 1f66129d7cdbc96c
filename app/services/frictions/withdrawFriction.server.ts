import { nameOfOrganisation } from 'db/repositories/frictions';
import type { FrictionRefusal } from '~/domain/frictions/refusal';
import type { Result, SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { moveFriction } from './moveFriction.server';
import { openForDecision } from './openForDecision.server';

export interface Withdrawal {
  readonly id: number;
  readonly version: number;
  readonly words: string;
}

/** Withdraws a friction, from draft to qualified, and says why; its handler and followers are told. */
export async function withdrawFriction(
  ctx: Context,
  { id, version, words }: Withdrawal,
): Promise<Result<{ id: number }, FrictionRefusal | SharedRefusal>> {
  return act(ctx, async (acting) => {
    const opened = await openForDecision(ctx, acting, { id, version, act: 'withdraw' });
    if (!opened.ok) return opened;
    const { organisationId, handlerId } = opened.value;
    return moveFriction(ctx, acting, opened.value, {
      act: 'withdraw',
      given: { words },
      changes: { question: null },
      mail: {
        organisation:
          organisationId === null ? '' : await nameOfOrganisation(acting.tx, organisationId),
      },
      staffIds: handlerId === null ? [] : [handlerId],
    });
  });
}
