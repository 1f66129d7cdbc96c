import { lockFriction } from 'db/repositories/frictions';
import { deleteShortlisted, isShortlisted } from 'db/repositories/frictions-workbench';
import { mayTriage } from '~/domain/frictions/permissions';
import type { WorkbenchRefusal } from '~/domain/frictions/workbench-refusal';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

type Refusal = WorkbenchRefusal | SharedRefusal;

/** Takes a friction off the shortlist; the grids already given stay, for if it comes back. */
export async function unshortlistFriction(
  ctx: Context,
  { id }: { readonly id: number },
): Promise<Result<{ id: number }, Refusal>> {
  return act<{ id: number }, Refusal>(ctx, async ({ tx, record }) => {
    const friction = await lockFriction(tx, id);
    if (friction === null || !mayTriage(ctx.actor, friction)) return refuse('not-found');
    if (!(await isShortlisted(tx, id))) return refuse('not-shortlisted');
    await deleteShortlisted(tx, id);
    record({
      act: 'friction.unshortlisted',
      subject: { kind: 'friction', id },
      frictionId: id,
    });
    return done({ id });
  });
}
