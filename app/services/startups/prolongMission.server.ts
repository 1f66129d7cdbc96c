import type { Day } from '~/domain/shared/day';
import type { Result, SharedRefusal } from '~/domain/shared/result';
import { mayManageTeam, mayProlongAfterEnd } from '~/domain/startups/permissions';
import { endAfter, isOver, prolongRefusal, type TeamRefusal } from '~/domain/startups/team';
import type { Context } from '~/services/shared/context.server';
import { changeMissionEnd } from './changeMissionEnd.server';

export interface MissionProlonged {
  readonly slug: string;
  readonly missionId: number;
  readonly seenLastDay: Day | null;
  /** Null: open-ended. */
  readonly lastDay: Day | null;
  /** Why the team goes beyond four in construction meanwhile; empty when nobody asks. */
  readonly outOfBandReason: string;
}

/** Prolongs a mission to a later last day, within the same rules as joining; for thirty days after its end too, by the intrapreneur. */
export async function prolongMission(
  ctx: Context,
  form: MissionProlonged,
): Promise<Result<number, SharedRefusal | TeamRefusal>> {
  const { slug, missionId, seenLastDay, lastDay } = form;
  const endsOn = endAfter(lastDay);
  const outOfBandReason = form.outOfBandReason || null;
  return changeMissionEnd(ctx, {
    slug,
    missionId,
    seenEndsOn: endAfter(seenLastDay),
    endsOn,
    outOfBandReason,
    act: 'mission.prolonged',
    may: (standing, stay) =>
      isOver(stay, ctx.today)
        ? mayProlongAfterEnd(ctx.actor, standing)
        : mayManageTeam(ctx.actor, standing) || mayProlongAfterEnd(ctx.actor, standing),
    judge: (stay, { phase, others }) =>
      prolongRefusal(
        phase,
        { ...stay, outOfBandReason: stay.outOfBandReason ?? outOfBandReason },
        endsOn,
        others,
        ctx.today,
      ),
  });
}
