import type { FrictionRow } from 'db/repositories/frictions';
import { actsOfFriction, type ThreadAct } from 'db/repositories/frictions-thread';
import { stepsToCome, threadActs, type Step } from '~/domain/frictions/thread';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';

export interface FrictionThread {
  readonly told: readonly (Omit<ThreadAct, 'at'> & { readonly on: Day })[];
  readonly toCome: readonly Step[];
}

/** The story of a friction from the journal, from its deposit to its handover, and the steps that are still to come. */
export async function readFrictionThread(
  { db }: Context,
  friction: Pick<FrictionRow, 'id' | 'state'>,
  isParty: boolean,
): Promise<FrictionThread> {
  const acts = await actsOfFriction(db, friction.id, threadActs(isParty));
  return {
    told: acts.map(({ at, ...act }) => ({ ...act, on: dayInParis(at) })),
    toCome: stepsToCome(friction.state),
  };
}
