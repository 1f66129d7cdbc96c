import { deleteTie } from 'db/repositories/milestones-ties';
import type { Tie } from '~/domain/milestones/dependencies';
import type { MilestoneRefusal } from '~/domain/milestones/rules';
import { done, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { lockTie } from './lockTie.server';

type Refusal = SharedRefusal | MilestoneRefusal;

/** Makes a planned milestone wait for another no longer. */
export async function untieMilestones(
  ctx: Context,
  slug: string,
  tie: Tie,
): Promise<Result<number, Refusal>> {
  return act<number, Refusal>(ctx, async (acting) => {
    const locked = await lockTie(ctx, acting, slug, tie);
    if (!locked.ok) return locked;
    await deleteTie(acting.tx, tie);
    acting.record({
      act: 'milestone.untied',
      subject: { kind: 'milestone', id: tie.milestoneId },
      startupId: locked.value.startupId,
      before: { onId: tie.onId },
    });
    return done(tie.milestoneId);
  });
}
