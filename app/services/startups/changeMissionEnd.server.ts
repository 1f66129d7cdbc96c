import { lockStanding } from 'db/repositories/standing';
import { missionsOf } from 'db/repositories/startups-missions';
import { addDays, type Day } from '~/domain/shared/day';
import {
  done,
  refuse,
  type Refused,
  type Result,
  type SharedRefusal,
} from '~/domain/shared/result';
import { MISSION_GUARDS } from '~/domain/startups/mission-guards';
import type { Phase } from '~/domain/startups/phase';
import type { Standing } from '~/domain/startups/standing';
import type { Stay, TeamRefusal } from '~/domain/startups/team';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { giveMissionEnd, type EndGiven } from './giveMissionEnd.server';

interface EndChange {
  readonly slug: string;
  readonly missionId: number;
  /** The end that the form's author saw: another one now is a conflict. */
  readonly seenEndsOn: Day | null;
  readonly endsOn: Day | null;
  readonly outOfBandReason: string | null;
  readonly act: EndGiven['act'];
  readonly may: (standing: Standing, stay: Stay) => boolean;
  readonly judge: (
    stay: Stay,
    about: { readonly phase: Phase; readonly others: readonly Stay[] },
  ) => Refused<TeamRefusal | 'conflict'> | null;
}

/** What ending, prolonging and calling off a mission share: gives it another end, when the rule that is handed over agrees. */
export async function changeMissionEnd(
  ctx: Context,
  change: EndChange,
): Promise<Result<number, SharedRefusal | TeamRefusal>> {
  return act<number, SharedRefusal | TeamRefusal>(
    ctx,
    async (acting) => {
      const { tx } = acting;
      const standing = await lockStanding(tx, change.slug, ctx.today);
      if (standing === null) return refuse('not-found');
      const team = await missionsOf(tx, standing.startupId);
      const stay = team.find((each) => each.id === change.missionId);
      if (stay === undefined) return refuse('not-found');
      if (!change.may(standing, stay)) return refuse('forbidden');
      if (stay.endsOn !== change.seenEndsOn) {
        const facts = stay.endsOn === null ? {} : { lastDay: addDays(stay.endsOn, -1) };
        return refuse('conflict', { facts });
      }
      const others = team.filter((each) => each.id !== stay.id);
      const refused = change.judge(stay, { phase: standing.phase, others });
      if (refused) return refused;
      await giveMissionEnd(ctx, acting, stay, {
        startupId: standing.startupId,
        ...{ endsOn: change.endsOn, outOfBandReason: change.outOfBandReason, act: change.act },
      });
      return done(stay.id);
    },
    MISSION_GUARDS,
  );
}
