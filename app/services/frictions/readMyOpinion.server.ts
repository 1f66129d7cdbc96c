import { findFriction } from 'db/repositories/frictions';
import { opinionAskedOf } from 'db/repositories/frictions-opinions';
import { isOpen, opinionState, type OpinionState } from '~/domain/frictions/opinion';
import { mayRead } from '~/domain/frictions/permissions';
import type { Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';

export interface MyOpinion {
  readonly id: number;
  readonly title: string;
  readonly sufferers: string;
  readonly situation: string;
  readonly improvement: string;
  readonly askedBy: string;
  readonly question: string;
  readonly dueOn: Day;
  readonly state: OpinionState;
  readonly open: boolean;
  readonly words: string | null;
}

/** What the person was asked on a friction and what they answered, with the friction's own text; null when nothing was asked of them. */
export async function readMyOpinion(ctx: Context, id: number): Promise<MyOpinion | null> {
  const { db, actor, today } = ctx;
  const friction = await findFriction(db, id);
  if (actor === null || friction === null || !mayRead(actor, friction)) return null;
  const opinion = await opinionAskedOf(db, id, actor.id);
  if (opinion === null) return null;
  const { title, sufferers, situation, improvement } = friction;
  const { askedBy, question, dueOn, words } = opinion;
  return {
    ...{ id, title, sufferers, situation, improvement },
    ...{ askedBy, question, dueOn, words },
    state: opinionState(opinion, today),
    open: isOpen(opinion),
  };
}
