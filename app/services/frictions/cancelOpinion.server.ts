import { findFriction } from 'db/repositories/frictions';
import { lockOpinion, updateOpinion } from 'db/repositories/frictions-opinions';
import { isOpen, type OpinionRefusal } from '~/domain/frictions/opinion';
import { mayReadNotes } from '~/domain/frictions/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { opinionCancelledMail } from '~/wording/frictions-conversation-mail';

type Refusal = OpinionRefusal | SharedRefusal;

/** Gives up waiting for an opinion: no reminder leaves any more, and the agent is told. */
export async function cancelOpinion(
  ctx: Context,
  asked: { readonly id: number; readonly opinion: number },
): Promise<Result<{ id: number }, Refusal>> {
  return act<{ id: number }, Refusal>(ctx, async ({ tx, record, notify }) => {
    const { id } = asked;
    const friction = await findFriction(tx, id);
    if (friction === null || !mayReadNotes(ctx.actor, friction)) return refuse('not-found');
    const opinion = await lockOpinion(tx, asked.opinion);
    if (opinion === null || opinion.frictionId !== id) return refuse('not-found');
    if (!isOpen(opinion)) return refuse('opinion-closed');
    await updateOpinion(tx, opinion.id, { cancelledAt: ctx.now });
    const facts = { number: id, title: friction.title };
    notify({
      accountId: opinion.accountId,
      ...opinionCancelledMail(facts, `${ctx.publicUrl}/frictions/${id}`),
    });
    record({
      act: 'friction.opinion-cancelled',
      subject: { kind: 'opinion', id: opinion.id },
      frictionId: id,
      before: { accountId: opinion.accountId, dueOn: opinion.dueOn },
    });
    return done({ id });
  });
}
