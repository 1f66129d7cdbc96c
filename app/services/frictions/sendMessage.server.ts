import { lockFriction, staffIds, type FrictionRow } from 'db/repositories/frictions';
import { insertMessage, proposingSide } from 'db/repositories/frictions-conversation';
import { placesLeft } from '~/domain/frictions/answer-template';
import type { MessageRefusal, Side } from '~/domain/frictions/conversation';
import { mayRead, sideOf } from '~/domain/frictions/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act, type Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { placesWords } from '~/wording/frictions-conversation';
import { messageMail } from '~/wording/frictions-conversation-mail';

type Refusal = MessageRefusal | SharedRefusal;

/**
 * Writes to the other side about a friction, whatever its state once it is submitted; they are told by e-mail. It moves
 * nothing and does not end a proposer's waiting: only a decision or a question does.
 */
export async function sendMessage(
  ctx: Context,
  { id, words }: { readonly id: number; readonly words: string },
): Promise<Result<{ id: number }, Refusal>> {
  return act<{ id: number }, Refusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const friction = await lockFriction(tx, id);
    if (friction === null || !mayRead(ctx.actor, friction)) return refuse('not-found');
    const side = sideOf(ctx.actor, friction);
    if (ctx.actor === null || side === null) return refuse('forbidden');
    const left = placesLeft(words);
    if (left.length > 0) {
      return refuse('variable-left', { field: 'words', facts: { places: placesWords(left) } });
    }
    await insertMessage(tx, { frictionId: id, authorId: ctx.actor.id, side, words, at: ctx.now });
    await tellOtherSide(ctx, acting, friction, side, words);
    // Without the words: what people write may hold contact details, which the journal never does.
    record({
      act: 'friction.message-sent',
      subject: { kind: 'friction', id },
      frictionId: id,
      after: { side },
    });
    return done({ id });
  });
}

async function tellOtherSide(
  ctx: Context,
  { tx, notify }: Acting,
  friction: FrictionRow,
  side: Side,
  words: string,
): Promise<void> {
  const { id, title, handlerId } = friction;
  const staff = handlerId === null ? await staffIds(tx) : [handlerId];
  const readers = side === 'proposer' ? staff : await proposingSide(tx, id);
  const page = side === 'proposer' ? `tri/${id}/echanges` : `frictions/${id}/echanges`;
  const facts = { number: id, title, by: ctx.actor?.name ?? '', words };
  const mail = messageMail(facts, `${ctx.publicUrl}/${page}`);
  for (const accountId of readers) {
    if (accountId !== ctx.actor?.id) notify({ accountId, ...mail });
  }
}
