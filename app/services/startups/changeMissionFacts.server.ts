import { lockStanding } from 'db/repositories/standing';
import { missionsOf, saveMissionFacts } from 'db/repositories/startups-missions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import type { EmployerKind } from '~/domain/startups/mission';
import { mayCorrectMission } from '~/domain/startups/permissions';
import { isLive } from '~/domain/startups/standing';
import { isOver, type TeamRefusal } from '~/domain/startups/team';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

export interface MissionFacts {
  readonly slug: string;
  readonly missionId: number;
  /** The days a week that the form's author saw: others now are a conflict. */
  readonly seenDaysPerWeek: number;
  readonly daysPerWeek: number;
  readonly employerKind: EmployerKind;
  readonly employerName: string;
}

/** Corrects how many days a week a person gives and who employs them; another role is another mission. */
export async function changeMissionFacts(
  ctx: Context,
  form: MissionFacts,
): Promise<Result<number, SharedRefusal | TeamRefusal>> {
  return act<number, SharedRefusal | TeamRefusal>(ctx, async ({ tx, record }) => {
    const standing = await lockStanding(tx, form.slug, ctx.today);
    if (standing === null) return refuse('not-found');
    const stay = (await missionsOf(tx, standing.startupId)).find(({ id }) => id === form.missionId);
    if (stay === undefined) return refuse('not-found');
    if (!mayCorrectMission(ctx.actor, standing)) return refuse('forbidden');
    if (!isLive(standing.phase)) return refuse('startup-not-live');
    if (isOver(stay, ctx.today)) return refuse('mission-over');
    if (stay.daysPerWeek !== form.seenDaysPerWeek) {
      return refuse('conflict', { facts: { daysPerWeek: stay.daysPerWeek } });
    }
    const { daysPerWeek, employerKind } = form;
    const employerName = form.employerName || null;
    await saveMissionFacts(tx, stay.id, { daysPerWeek, employerKind, employerName });
    record({
      act: 'mission.changed',
      subject: { kind: 'mission', id: stay.id },
      startupId: standing.startupId,
      before: { daysPerWeek: stay.daysPerWeek, employerKind: stay.employerKind },
      after: { accountId: stay.accountId, daysPerWeek, employerKind },
    });
    return done(stay.id);
  });
}
