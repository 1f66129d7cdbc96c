import { threadOf } from 'db/repositories/reviews';
import { savePostMortem } from 'db/repositories/startups-post-mortem';
import type { PostMortemText } from '~/domain/startups/post-mortem';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

/** Step of an act that keeps and tells a post-mortem; the caller has locked the startup and checked who writes. */
export async function recordPostMortem(
  ctx: Context,
  { tx, record }: Acting,
  startupId: number,
  text: PostMortemText,
): Promise<void> {
  if (!ctx.actor) throw new Error('a post-mortem has an author');
  await savePostMortem(tx, {
    ...{ startupId, ...text },
    writtenAt: ctx.now,
    writtenById: ctx.actor.id,
  });
  record({
    act: 'startup.post-mortem-written',
    subject: { kind: 'startup', id: startupId },
    ...(await threadOf(tx, startupId)),
  });
}
