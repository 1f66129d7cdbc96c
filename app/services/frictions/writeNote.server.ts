import { lockFriction } from 'db/repositories/frictions';
import { insertNote } from 'db/repositories/frictions-conversation';
import { mayRead, mayReadNotes } from '~/domain/frictions/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

/** Writes a note that staff alone read; nobody is told, and the journal says that there is one, never what it says. */
export async function writeNote(
  ctx: Context,
  { id, words }: { readonly id: number; readonly words: string },
): Promise<Result<{ id: number }, SharedRefusal>> {
  return act<{ id: number }, SharedRefusal>(ctx, async ({ tx, record }) => {
    const friction = await lockFriction(tx, id);
    if (friction === null || !mayRead(ctx.actor, friction)) return refuse('not-found');
    if (ctx.actor === null || !mayReadNotes(ctx.actor, friction)) return refuse('forbidden');
    await insertNote(tx, { frictionId: id, authorId: ctx.actor.id, words, at: ctx.now });
    record({
      act: 'friction.note-written',
      subject: { kind: 'friction', id },
      frictionId: id,
    });
    return done({ id });
  });
}
