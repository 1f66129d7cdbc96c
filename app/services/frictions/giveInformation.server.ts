import { nameOfOrganisation } from 'db/repositories/frictions';
import type { FrictionRefusal } from '~/domain/frictions/refusal';
import type { Result, SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { moveFriction } from './moveFriction.server';
import { openForDecision } from './openForDecision.server';

export interface InformationGiven {
  readonly id: number;
  readonly version: number;
  readonly words: string;
}

/** The proposing side answers what staff asked: triage goes on, and whoever examines it is told. */
export async function giveInformation(
  ctx: Context,
  { id, version, words }: InformationGiven,
): Promise<Result<{ id: number }, FrictionRefusal | SharedRefusal>> {
  return act(ctx, async (acting) => {
    const opened = await openForDecision(ctx, acting, { id, version, act: 'inform' });
    if (!opened.ok) return opened;
    const { organisationId, handlerId } = opened.value;
    return moveFriction(ctx, acting, opened.value, {
      act: 'inform',
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
