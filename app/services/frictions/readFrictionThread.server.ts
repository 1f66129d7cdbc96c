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
  friction: Pick<FrictionRow, 'id' | 'state' | 'submittedAt'>,
  {
    isParty,
    startups,
  }: { readonly isParty: boolean; readonly startups: readonly { readonly handingOver: boolean }[] },
): Promise<FrictionThread> {
  const acts = await actsOfFriction(db, friction.id, threadActs(isParty));
  const told = acts.map(({ at, ...act }) => ({ ...act, on: dayInParis(at) }));
  const handingOver = startups.some((startup) => startup.handingOver);
  return {
    told: [...depositBefore(acts, friction.submittedAt), ...told],
    toCome: stepsToCome(friction.state, handingOver),
  };
}

/** The deposit of a friction whose journal does not tell it: its history was written elsewhere, with the day alone. */
function depositBefore(
  acts: readonly ThreadAct[],
  submittedAt: Date | null,
): FrictionThread['told'] {
  if (submittedAt === null || acts.some(({ act }) => act === 'friction.submitted')) return [];
  return [
    {
      ...{ number: 0, on: dayInParis(submittedAt), act: 'friction.submitted' },
      ...{ actor: null, actorOrganisation: null, reason: null, startup: null, sentTo: null },
      ...{ subject: null, role: null, outcome: null, phase: null, cents: null, organisation: null },
    },
  ];
}
