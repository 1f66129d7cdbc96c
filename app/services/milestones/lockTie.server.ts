import { lockMilestone, type MilestoneRecord } from 'db/repositories/milestones';
import { lockStanding } from 'db/repositories/standing';
import type { Tie } from '~/domain/milestones/dependencies';
import { mayLogMilestones } from '~/domain/milestones/permissions';
import { stateRefusal, type MilestoneRefusal } from '~/domain/milestones/rules';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

/** Step of an act on what a milestone waits for: locks its startup and itself; only a planned milestone waits. */
export async function lockTie(
  ctx: Context,
  { tx }: Acting,
  slug: string,
  { milestoneId, onId }: Tie,
): Promise<
  Result<
    {
      readonly startupId: number;
      readonly actorId: number;
      readonly milestone: MilestoneRecord;
      readonly on: MilestoneRecord;
    },
    SharedRefusal | MilestoneRefusal
  >
> {
  const standing = await lockStanding(tx, slug, ctx.today);
  if (standing === null) return refuse('not-found');
  const { startupId, phase } = standing;
  const milestone = await lockMilestone(tx, startupId, milestoneId);
  const on = await lockMilestone(tx, startupId, onId);
  if (milestone === null) return refuse('not-found');
  if (!mayLogMilestones(ctx.actor, standing) || ctx.actor === null) return refuse('forbidden');
  if (on === null) return refuse('not-found');
  const refused = stateRefusal(phase, milestone.state, 'move');
  return refused ?? done({ startupId, actorId: ctx.actor.id, milestone, on });
}
