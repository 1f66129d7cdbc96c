import { countMessages, newestMessages, type ShownMessage } from 'db/repositories/outbox-worker';
import { STORY_ADDRESS } from '~/domain/outbox/story-address';
import type { Context } from '../shared/context.server';

const MESSAGES_PER_PAGE = 20;

/** The e-mails that a demonstration keeps instead of sending them, newest first; the story's links lead where it is met now. */
export async function readMessages(
  ctx: Context,
  page: number,
): Promise<{
  readonly messages: readonly ShownMessage[];
  readonly total: number;
  readonly pageSize: number;
}> {
  const offset = (page - 1) * MESSAGES_PER_PAGE;
  const messages = await newestMessages(ctx.db, { limit: MESSAGES_PER_PAGE, offset });
  const shown = messages.map((message) => ({
    ...message,
    body: message.body.replaceAll(STORY_ADDRESS, ctx.publicUrl),
  }));
  return { messages: shown, total: await countMessages(ctx.db), pageSize: MESSAGES_PER_PAGE };
}
