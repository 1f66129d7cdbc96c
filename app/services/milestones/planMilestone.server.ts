import { insertMilestone } from 'db/repositories/milestones';
import { lockStanding } from 'db/repositories/standing';
import { startupRecord } from 'db/repositories/startups';
import { mayLogMilestones } from '~/domain/milestones/permissions';
import { planRefusal, type MilestoneRefusal } from '~/domain/milestones/rules';
import type { Day } from '~/domain/shared/day';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

export interface MilestoneForm {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly dueOn: Day;
}

/** Plans a milestone of a live startup; its number. A day that has passed is allowed: it shows as late at once. */
export async function planMilestone(
  ctx: Context,
  form: MilestoneForm,
): Promise<Result<number, SharedRefusal | MilestoneRefusal>> {
  return act<number, SharedRefusal | MilestoneRefusal>(ctx, async ({ tx, record }) => {
    const standing = await lockStanding(tx, form.slug, ctx.today);
    if (standing === null) return refuse('not-found');
    if (!mayLogMilestones(ctx.actor, standing)) return refuse('forbidden');
    const { startupId, phase } = standing;
    const { openedOn } = await startupRecord(tx, startupId);
    const refused = planRefusal({ phase, openedOn }, form.dueOn, ctx.today);
    if (refused) return refused;
    const { title, description, dueOn } = form;
    const createdAt = ctx.now;
    const id = await insertMilestone(tx, { startupId, title, description, dueOn, createdAt });
    record({
      act: 'milestone.planned',
      subject: { kind: 'milestone', id },
      startupId,
      after: { dueOn },
    });
    return done(id);
  });
}
