import { lockFriction } from 'db/repositories/frictions';
import { insertTag, tagsOf } from 'db/repositories/frictions-workbench';
import { mayTriage } from '~/domain/frictions/permissions';
import { addTag } from '~/domain/frictions/tags';
import type { WorkbenchRefusal } from '~/domain/frictions/workbench-refusal';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

type Refusal = WorkbenchRefusal | SharedRefusal;

/** Adds a word by which staff sort the files. It changes nothing of the friction itself, so that no decision under way meets a conflict. */
export async function tagFriction(
  ctx: Context,
  { id, tag: typed }: { readonly id: number; readonly tag: string },
): Promise<Result<{ id: number }, Refusal>> {
  return act<{ id: number }, Refusal>(ctx, async ({ tx, record }) => {
    const friction = await lockFriction(tx, id);
    if (friction === null || !mayTriage(ctx.actor, friction)) return refuse('not-found');
    const tag = addTag(typed, await tagsOf(tx, id));
    if (!tag.ok) return tag;
    if (await insertTag(tx, { frictionId: id, tag: tag.value, addedAt: ctx.now })) {
      record({
        act: 'friction.tagged',
        subject: { kind: 'friction', id },
        frictionId: id,
        after: { tag: tag.value },
      });
    }
    return done({ id });
  });
}
