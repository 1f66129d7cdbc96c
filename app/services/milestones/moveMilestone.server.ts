import { saveMove } from 'db/repositories/milestones';
import { moveRefusal, type MilestoneRefusal } from '~/domain/milestones/rules';
import type { Day } from '~/domain/shared/day';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { openMilestone, type MilestoneSeen } from './openMilestone.server';

export interface MilestoneMoved extends MilestoneSeen {
  readonly dueOn: Day;
  readonly reason: string;
}

/** Moves a planned milestone to another day; the earlier one stays, with the reason. */
export async function moveMilestone(
  ctx: Context,
  form: MilestoneMoved,
): Promise<Result<number, SharedRefusal | MilestoneRefusal>> {
  return act<number, SharedRefusal | MilestoneRefusal>(ctx, async (acting) => {
    const opened = await openMilestone(ctx, acting, form, 'move');
    if (!opened.ok) return opened;
    if (ctx.actor === null) return refuse('forbidden');
    const { milestone, startup } = opened.value;
    const refused = moveRefusal(startup, milestone.dueOn, form.dueOn, ctx.today);
    if (refused) return refused;
    const { dueOn, reason } = form;
    await saveMove(acting.tx, {
      milestoneId: milestone.id,
      fromDueOn: milestone.dueOn,
      toDueOn: dueOn,
      reason,
      at: ctx.now,
      authorId: ctx.actor.id,
    });
    acting.record({
      act: 'milestone.moved',
      subject: { kind: 'milestone', id: milestone.id },
      startupId: startup.id,
      before: { dueOn: milestone.dueOn },
      after: { dueOn },
      reason,
    });
    return done(milestone.id);
  });
}
