import { insertTie, tiesOf } from 'db/repositories/milestones-ties';
import { closesCircle, type Tie, type TieRefusal } from '~/domain/milestones/dependencies';
import type { MilestoneRefusal } from '~/domain/milestones/rules';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { lockTie } from './lockTie.server';

type Refusal = SharedRefusal | MilestoneRefusal | TieRefusal;

/** Makes a planned milestone wait for another of its startup, never in a circle. */
export async function tieMilestones(
  ctx: Context,
  slug: string,
  tie: Tie,
): Promise<Result<number, Refusal>> {
  return act<number, Refusal>(
    ctx,
    async (acting) => {
      const locked = await lockTie(ctx, acting, slug, tie);
      if (!locked.ok) return locked;
      const { startupId, actorId } = locked.value;
      const about = { field: 'onId' };
      if (tie.milestoneId === tie.onId) return refuse('tie-to-itself', about);
      const ties = await tiesOf(acting.tx, startupId);
      if (ties.some((known) => known.milestoneId === tie.milestoneId && known.onId === tie.onId)) {
        return refuse('tie-known', about);
      }
      if (closesCircle(ties, tie)) return refuse('tie-closes-circle', about);
      await insertTie(acting.tx, { ...tie, at: ctx.now, authorId: actorId });
      acting.record({
        act: 'milestone.tied',
        subject: { kind: 'milestone', id: tie.milestoneId },
        startupId,
        after: { onId: tie.onId },
      });
      return done(tie.milestoneId);
    },
    { 'milestones may not wait in a circle': 'tie-closes-circle' },
  );
}
