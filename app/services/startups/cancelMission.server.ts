import type { Day } from '~/domain/shared/day';
import { refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { mayCorrectMission } from '~/domain/startups/permissions';
import { endAfter, type TeamRefusal } from '~/domain/startups/team';
import type { Context } from '~/services/shared/context.server';
import { changeMissionEnd } from './changeMissionEnd.server';

export interface MissionCancelled {
  readonly slug: string;
  readonly missionId: number;
  /** The first and last day that the form's author saw. */
  readonly startsOn: Day;
  readonly seenLastDay: Day | null;
}

/** Calls off a mission that has not begun: it ends on its first day, and so covers none. */
export async function cancelMission(
  ctx: Context,
  form: MissionCancelled,
): Promise<Result<number, SharedRefusal | TeamRefusal>> {
  const { slug, missionId, startsOn, seenLastDay } = form;
  return changeMissionEnd(ctx, {
    slug,
    missionId,
    seenEndsOn: endAfter(seenLastDay),
    endsOn: startsOn,
    outOfBandReason: null,
    act: 'mission.cancelled',
    may: (standing) => mayCorrectMission(ctx.actor, standing),
    judge: (stay) => {
      if (stay.startsOn <= ctx.today) return refuse('mission-begun');
      return stay.startsOn === startsOn ? null : refuse('conflict');
    },
  });
}
