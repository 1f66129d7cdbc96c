import { standingOfSlug } from 'db/repositories/standing';
import { missionsOf, type MissionRecord } from 'db/repositories/startups-missions';
import { addDays, type Day } from '~/domain/shared/day';
import { done, refuse, type Result } from '~/domain/shared/result';
import { offersTeamChanges } from '~/domain/startups/permissions';
import { bandStanding, type BandStanding } from '~/domain/startups/team';
import type { Context } from '~/services/shared/context.server';

/** A mission as the team's page shows it. */
export interface MissionView extends Omit<MissionRecord, 'endsOn' | 'accountId'> {
  /** Last day on the team; null while it is open. */
  readonly lastDay: Day | null;
  readonly when: 'past' | 'present' | 'future';
}

export interface TeamView {
  readonly missions: readonly MissionView[];
  /** People on mission today, coaches not counted. */
  readonly size: number;
  readonly band: BandStanding;
  readonly mayChange: boolean;
}

/** Every mission of a startup, how its team stands to the band, and whether the reader may change it. */
export async function readTeam(ctx: Context, slug: string): Promise<Result<TeamView, 'not-found'>> {
  const standing = await standingOfSlug(ctx.db, slug, ctx.today);
  if (standing === null) return refuse('not-found');
  const records = await missionsOf(ctx.db, standing.startupId);
  const missions = records.map(({ endsOn, accountId: _, ...record }) => ({
    ...record,
    lastDay: endsOn === null ? null : addDays(endsOn, -1),
    when: whenOf(record.startsOn, endsOn, ctx.today),
  }));
  const present = records.filter(
    (record) =>
      record.role !== 'coach' && whenOf(record.startsOn, record.endsOn, ctx.today) === 'present',
  );
  const size = new Set(present.map((record) => record.accountId)).size;
  return done({
    missions,
    size,
    band: bandStanding(standing.phase, size),
    mayChange: offersTeamChanges(ctx.actor, standing),
  });
}

function whenOf(startsOn: Day, endsOn: Day | null, today: Day): MissionView['when'] {
  if (startsOn > today) return 'future';
  return endsOn !== null && endsOn <= today ? 'past' : 'present';
}
