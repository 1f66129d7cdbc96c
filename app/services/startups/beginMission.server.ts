import { startupRecord } from 'db/repositories/startups';
import { insertMission, missionsOf } from 'db/repositories/startups-missions';
import type { Day } from '~/domain/shared/day';
import { done, type Result } from '~/domain/shared/result';
import type { EmployerKind, MissionRole } from '~/domain/startups/mission';
import type { Standing } from '~/domain/startups/standing';
import { joinRefusal, type TeamRefusal } from '~/domain/startups/team';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { missionStartedNotice } from '~/wording/startups-mail';

export interface MissionToBegin {
  readonly accountId: number;
  readonly role: MissionRole;
  readonly daysPerWeek: number;
  readonly employerKind: EmployerKind | null;
  readonly employerName: string | null;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly outOfBandReason: string | null;
  readonly withoutTeamReason: string | null;
  /** The proposal of staff that the team accepts. */
  readonly proposalId?: number;
}

/** Step of an act that begins a mission within the rules of joining; the caller has locked the startup and knows whose word it is. */
export async function beginMission(
  ctx: Context,
  { tx, record, notify }: Acting,
  standing: Standing,
  begun: MissionToBegin,
): Promise<Result<number, TeamRefusal>> {
  const startup = await startupRecord(tx, standing.startupId);
  const { proposalId, ...stay } = begun;
  const team = await missionsOf(tx, startup.id);
  const refused = joinRefusal({ phase: standing.phase, openedOn: startup.openedOn }, stay, team);
  if (refused) return refused;
  const id = await insertMission(tx, { ...stay, startupId: startup.id });
  const { accountId, role, daysPerWeek, employerKind, startsOn, endsOn } = stay;
  const reason = stay.withoutTeamReason ?? stay.outOfBandReason;
  record({
    act: 'mission.started',
    subject: { kind: 'mission', id },
    startupId: startup.id,
    after: {
      ...{ accountId, role, daysPerWeek, employerKind, startsOn, endsOn },
      ...(proposalId === undefined ? {} : { proposalId }),
    },
    ...(reason === null ? {} : { reason }),
  });
  if (accountId !== ctx.actor?.id) {
    const { name, slug } = startup;
    const news = { name, slug, publicUrl: ctx.publicUrl, role, startsOn };
    notify({ accountId, ...missionStartedNotice(news) });
  }
  return done(id);
}
