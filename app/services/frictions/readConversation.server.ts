import { findFriction } from 'db/repositories/frictions';
import { messagesOf, questionsOf, type Message } from 'db/repositories/frictions-conversation';
import { inOrder, type Side } from '~/domain/frictions/conversation';
import { mayRead, sideOf } from '~/domain/frictions/permissions';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';

export interface Conversation {
  readonly id: number;
  readonly title: string;
  /** The side from which the reader writes. */
  readonly side: Side;
  readonly messages: readonly (Omit<Message, 'at'> & { readonly on: Day })[];
}

/** The conversation of a friction's proposing side and the incubator, questions and answers of triage in their place; null for anybody else. */
export async function readConversation(
  { db, actor }: Context,
  id: number,
): Promise<Conversation | null> {
  const friction = await findFriction(db, id);
  if (friction === null || !mayRead(actor, friction)) return null;
  const side = sideOf(actor, friction);
  if (side === null) return null;
  const said = inOrder(await questionsOf(db, id), await messagesOf(db, id));
  const messages = said.map(({ at, ...message }) => ({ ...message, on: dayInParis(at) }));
  return { id, title: friction.title, side, messages };
}
