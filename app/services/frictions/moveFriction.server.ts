import { updateFriction, type FrictionChanges, type FrictionRow } from 'db/repositories/frictions';
import type { JournalFacts } from '~/domain/audit/act';
import {
  move,
  TRANSITIONS,
  type FrictionAct,
  type Given,
  type MoveRefusal,
  type Transition,
} from '~/domain/frictions/transitions';
import { done, type Result } from '~/domain/shared/result';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import type { FrictionMailFacts } from '~/wording/frictions-mail';
import { tellAboutFriction } from './tellAboutFriction.server';

export interface Move {
  readonly act: FrictionAct;
  readonly given: Given;
  /** What else changes with the state. */
  readonly changes?: FrictionChanges;
  /** What else the journal keeps of the change. */
  readonly after?: JournalFacts;
  readonly mail?: Partial<FrictionMailFacts>;
  readonly staffIds?: readonly number[];
}

/** Step that moves a locked friction by the table, ends the proposer's waiting at the first answer, and tells the journal and the people around it. */
export async function moveFriction(
  ctx: Context,
  acting: Acting,
  friction: FrictionRow,
  { act, given, changes, after, mail, staffIds }: Move,
): Promise<Result<{ id: number }, MoveRefusal>> {
  const moved = move(friction.state, act, given);
  if (!moved.ok) return moved;
  const transition: Transition = TRANSITIONS[act];
  await updateFriction(acting.tx, friction.id, {
    state: moved.value,
    ...(transition.answers ? { answeredAt: friction.answeredAt ?? ctx.now } : {}),
    ...changes,
  });
  acting.record({
    act: transition.journal,
    subject: { kind: 'friction', id: friction.id },
    frictionId: friction.id,
    before: { state: friction.state },
    after: { state: moved.value, ...after },
    ...(given.words === undefined ? {} : { reason: given.words }),
  });
  await tellAboutFriction(ctx, acting, {
    act,
    facts: {
      by: ctx.actor?.name ?? '',
      words: given.words ?? '',
      ...mail,
      number: friction.id,
      title: friction.title,
    },
    ...(staffIds === undefined ? {} : { staffIds }),
  });
  return done({ id: friction.id });
}
