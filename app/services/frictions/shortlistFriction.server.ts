import { lockFriction } from 'db/repositories/frictions';
import { insertShortlisted, isShortlisted } from 'db/repositories/frictions-workbench';
import { mayShortlist, mayTriage } from '~/domain/frictions/permissions';
import type { WorkbenchRefusal } from '~/domain/frictions/workbench-refusal';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { askReviewers } from './askReviewers.server';

type Refusal = WorkbenchRefusal | SharedRefusal;

/** Puts a friction that is examined or qualified on the shortlist, and asks those people to score it. */
export async function shortlistFriction(
  ctx: Context,
  { id, reviewerIds }: { readonly id: number; readonly reviewerIds: readonly number[] },
): Promise<Result<{ id: number }, Refusal>> {
  return act<{ id: number }, Refusal>(
    ctx,
    async (acting) => {
      const { tx, record } = acting;
      const friction = await lockFriction(tx, id);
      if (friction === null || ctx.actor === null || !mayTriage(ctx.actor, friction)) {
        return refuse('not-found');
      }
      if (!mayShortlist(ctx.actor, friction)) return refuse('not-shortlistable');
      if (await isShortlisted(tx, id)) return refuse('already-shortlisted');
      await insertShortlisted(tx, { frictionId: id, addedById: ctx.actor.id, addedAt: ctx.now });
      record({
        act: 'friction.shortlisted',
        subject: { kind: 'friction', id },
        frictionId: id,
      });
      const asked = await askReviewers(ctx, acting, friction, reviewerIds);
      return asked.ok ? done({ id }) : asked;
    },
    { friction_shortlist_pkey: 'already-shortlisted' },
  );
}
