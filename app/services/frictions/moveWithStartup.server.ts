import { lockFriction, updateFriction } from 'db/repositories/frictions';
import { nameOfStartup } from 'db/repositories/startups';
import { move, TRANSITIONS } from '~/domain/frictions/transitions';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { tellAboutFriction } from './tellAboutFriction.server';

export interface MoveWithStartup {
  readonly frictionId: number;
  readonly to: 'in_incubation' | 'qualified' | 'resolved';
  readonly startupId: number;
  readonly reason: string;
}

const ACT_OF = { in_incubation: 'incubate', qualified: 'release', resolved: 'resolve' } as const;

/**
 * Step of a startup's act that moves a friction with it: into incubation at its opening, back to qualified when it
 * stops, resolved when its service is there for good. Locks the friction; throws when the table knows no such move.
 */
export async function moveWithStartup(
  ctx: Context,
  acting: Acting,
  { frictionId, to, startupId, reason }: MoveWithStartup,
): Promise<void> {
  const { tx, record } = acting;
  const friction = await lockFriction(tx, frictionId);
  if (friction === null) throw new Error(`there is no friction ${frictionId} to move`);
  const act = ACT_OF[to];
  const moved = move(friction.state, act, { words: reason });
  if (!moved.ok) throw new Error(`friction ${frictionId} is ${friction.state}: ${moved.refusal}`);
  await updateFriction(tx, frictionId, { state: moved.value });
  record({
    act: TRANSITIONS[act].journal,
    subject: { kind: 'friction', id: frictionId },
    frictionId,
    startupId,
    before: { state: friction.state },
    after: { state: moved.value },
    reason,
  });
  const { name } = await nameOfStartup(tx, startupId);
  const facts = { number: frictionId, title: friction.title, startup: name, words: reason };
  await tellAboutFriction(ctx, acting, { act, facts });
}
