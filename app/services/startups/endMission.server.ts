import type { Day } from '~/domain/shared/day';
import type { Result, SharedRefusal } from '~/domain/shared/result';
import { mayCorrectMission } from '~/domain/startups/permissions';
import { endAfter, endRefusal, type TeamRefusal } from '~/domain/startups/team';
import type { Context } from '~/services/shared/context.server';
import { changeMissionEnd } from './changeMissionEnd.server';

export interface MissionEnd {
  readonly slug: string;
  readonly missionId: number;
  /** The last day that the form's author saw; null when the mission was open. */
  readonly seenLastDay: Day | null;
  readonly lastDay: Day;
}

/** Ends a mission on its last day, which may be ahead; never before it began. */
export async function endMission(
  ctx: Context,
  form: MissionEnd,
): Promise<Result<number, SharedRefusal | TeamRefusal>> {
  const { slug, missionId, seenLastDay, lastDay } = form;
  const endsOn = endAfter(lastDay);
  return changeMissionEnd(ctx, {
    slug,
    missionId,
    seenEndsOn: endAfter(seenLastDay),
    endsOn,
    outOfBandReason: null,
    act: 'mission.ended',
    may: (standing) => mayCorrectMission(ctx.actor, standing),
    judge: (stay) => (endsOn === null ? null : endRefusal(stay, endsOn, ctx.today)),
  });
}
