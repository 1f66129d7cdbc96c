import { findFriction } from 'db/repositories/frictions';
import { lockOpinion, opinionAskedOf, updateOpinion } from 'db/repositories/frictions-opinions';
import { isOpen, type OpinionRefusal } from '~/domain/frictions/opinion';
import { mayRead } from '~/domain/frictions/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { opinionGivenMail } from '~/wording/frictions-conversation-mail';

type Refusal = OpinionRefusal | SharedRefusal;

/** The agent who was asked gives their opinion, late or not; whoever asked is told. Not found for anybody else. */
export async function giveOpinion(
  ctx: Context,
  { id, words }: { readonly id: number; readonly words: string },
): Promise<Result<{ id: number }, Refusal>> {
  return act<{ id: number }, Refusal>(ctx, async ({ tx, record, notify }) => {
    const { actor } = ctx;
    const friction = await findFriction(tx, id);
    if (actor === null || friction === null || !mayRead(actor, friction)) {
      return refuse('not-found');
    }
    const asked = await opinionAskedOf(tx, id, actor.id);
    const opinion = asked === null ? null : await lockOpinion(tx, asked.id);
    if (opinion === null) return refuse('not-found');
    if (!isOpen(opinion)) return refuse('opinion-closed');
    await updateOpinion(tx, opinion.id, { words, givenAt: ctx.now });
    const facts = { number: id, title: friction.title, asked: actor.name };
    notify({
      accountId: opinion.askedById,
      ...opinionGivenMail(facts, `${ctx.publicUrl}/tri/${id}/avis`),
    });
    record({
      act: 'friction.opinion-given',
      subject: { kind: 'opinion', id: opinion.id },
      frictionId: id,
    });
    return done({ id });
  });
}
