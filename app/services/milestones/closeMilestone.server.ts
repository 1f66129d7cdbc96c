import { saveClosing } from 'db/repositories/milestones';
import type { MilestoneAct } from '~/domain/milestones/milestone';
import { missRefusal, type MilestoneRefusal } from '~/domain/milestones/rules';
import { done, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { openMilestone, type MilestoneSeen } from './openMilestone.server';

export interface MilestoneClosed extends MilestoneSeen {
  readonly how: Extract<MilestoneAct, 'miss' | 'cancel'>;
  readonly reason: string;
}

/** Closes a planned milestone without evidence: missed once its day has passed, or cancelled at any time; with its reason. */
export async function closeMilestone(
  ctx: Context,
  form: MilestoneClosed,
): Promise<Result<number, SharedRefusal | MilestoneRefusal>> {
  return act<number, SharedRefusal | MilestoneRefusal>(ctx, async (acting) => {
    const opened = await openMilestone(ctx, acting, form, form.how);
    if (!opened.ok) return opened;
    const { milestone, startup } = opened.value;
    const refused = form.how === 'miss' ? missRefusal(milestone.dueOn, ctx.today) : null;
    if (refused) return refused;
    const state = form.how === 'miss' ? 'missed' : 'cancelled';
    await saveClosing(acting.tx, milestone.id, {
      state,
      closedOn: ctx.today,
      closingReason: form.reason,
    });
    acting.record({
      act: `milestone.${state}`,
      subject: { kind: 'milestone', id: milestone.id },
      startupId: startup.id,
      before: { state: milestone.state },
      after: { state },
      reason: form.reason,
    });
    return done(milestone.id);
  });
}
