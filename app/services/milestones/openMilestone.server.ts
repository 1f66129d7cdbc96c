import { lockMilestone, type MilestoneRecord } from 'db/repositories/milestones';
import { lockStanding } from 'db/repositories/standing';
import { startupRecord, type StartupRecord } from 'db/repositories/startups';
import type { MilestoneAct } from '~/domain/milestones/milestone';
import { mayLogMilestones } from '~/domain/milestones/permissions';
import { stateRefusal, type MilestoneRefusal } from '~/domain/milestones/rules';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

/** The milestone that a form is about, and the version that its author saw. */
export interface MilestoneSeen {
  readonly slug: string;
  readonly milestoneId: number;
  readonly version: number;
}

/** Step of every act on a milestone: locks its startup and itself, then checks who asks, its version and its state. */
export async function openMilestone(
  ctx: Context,
  { tx }: Acting,
  seen: MilestoneSeen,
  act: MilestoneAct,
): Promise<
  Result<
    { readonly milestone: MilestoneRecord; readonly startup: StartupRecord },
    SharedRefusal | MilestoneRefusal
  >
> {
  const standing = await lockStanding(tx, seen.slug, ctx.today);
  if (standing === null) return refuse('not-found');
  const milestone = await lockMilestone(tx, standing.startupId, seen.milestoneId);
  if (milestone === null) return refuse('not-found');
  if (!mayLogMilestones(ctx.actor, standing)) return refuse('forbidden');
  if (milestone.version !== seen.version) {
    return refuse('conflict', { facts: { dueOn: milestone.dueOn, title: milestone.title } });
  }
  const refused = stateRefusal(standing.phase, milestone.state, act);
  if (refused) return refused;
  return done({ milestone, startup: await startupRecord(tx, standing.startupId) });
}
