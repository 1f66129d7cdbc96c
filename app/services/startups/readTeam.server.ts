import { standingOfSlug } from 'db/repositories/standing';
import { missionsOf, type MissionRecord } from 'db/repositories/startups-missions';
import { phasesOfStartup } from 'db/repositories/startups-page';
import { missionProposalsOf } from 'db/repositories/startups-proposals';
import { addDays, dayInParis, type Day } from '~/domain/shared/day';
import { done, refuse, type Result } from '~/domain/shared/result';
import {
  mayCorrectMission,
  mayFormTeam,
  mayManageTeam,
  mayProlongAfterEnd,
  mayProposeMission,
  mayReadProposal,
} from '~/domain/startups/permissions';
import { isLive, isRecentlyOver, type Standing } from '~/domain/startups/standing';
import type { BandStanding } from '~/domain/startups/team';
import { teamCalendar, type TeamCalendar } from '~/domain/startups/team-calendar';
import { teamOutlook } from '~/domain/startups/team-outlook';
import type { Context } from '~/services/shared/context.server';
import { viewOutlook, type OutlookView } from './viewOutlook.server';

/** A mission as the team's page shows it. */
export interface MissionView extends Omit<MissionRecord, 'endsOn' | 'accountId'> {
  /** Stays of one person share it; it is nobody's number elsewhere. */
  readonly person: number;
  /** First day away; null while it is open. */
  readonly endsOn: Day | null;
  /** Last day on the team; null while it is open. */
  readonly lastDay: Day | null;
  readonly when: 'past' | 'present' | 'future';
  readonly mayCorrect: boolean;
  readonly mayProlong: boolean;
  /** Staff who have not the team's word may propose it. */
  readonly mayProposeProlonging: boolean;
}

/** A mission that staff propose, as the parties and the person read it. */
export type ProposalView = TeamView['proposals'][number];

export type TeamView = Awaited<ReturnType<typeof viewTeam>>;

/** Every mission of a startup, how its team stands and will stand to the band, what staff propose to it, and what the reader may do. */
export async function readTeam(ctx: Context, slug: string): Promise<Result<TeamView, 'not-found'>> {
  const standing = await standingOfSlug(ctx.db, slug, ctx.today);
  return standing === null ? refuse('not-found') : done(await viewTeam(ctx, standing));
}

async function viewTeam(ctx: Context, standing: Standing) {
  const { db, actor, today } = ctx;
  const live = isLive(standing.phase);
  const records = await missionsOf(db, standing.startupId);
  const phases = await phasesOfStartup(db, standing.startupId);
  const people = [...new Set(records.map(({ accountId }) => accountId))];
  const proposals = actor === null ? [] : await missionProposalsOf(db, standing.startupId);
  const outlook = teamOutlook(standing.phase, records, today);
  const readable = proposals.filter(({ accountId }) => mayReadProposal(actor, standing, accountId));
  return {
    missions: records.map((record) => viewMission(ctx, standing, record, people)),
    size: outlook.size,
    band: outlook.band satisfies BandStanding,
    outlook: viewOutlook(outlook, records) satisfies OutlookView,
    phases: phases.map(({ sequence, phase, startsOn, endsOn }) => ({
      ...{ sequence, phase, startsOn, endsOn },
    })),
    calendar: teamCalendar(records, phases, today, live) satisfies TeamCalendar,
    proposals: readable.map(
      ({
        startupId: _,
        accountId,
        proposedById: _by,
        prolongsId,
        endsOn,
        proposedAt,
        ...proposal
      }) => ({
        ...proposal,
        proposedOn: dayInParis(proposedAt),
        lastDay: endsOn === null ? null : addDays(endsOn, -1),
        isLonger: prolongsId !== null,
        isMine: accountId === actor?.id,
      }),
    ),
    may: {
      add: live && mayManageTeam(actor, standing),
      propose: live && mayProposeMission(actor, standing),
      form: live && mayFormTeam(actor, standing),
    },
  };
}

function viewMission(
  { actor, today }: Context,
  standing: Standing,
  { accountId, ...record }: MissionRecord,
  people: readonly number[],
): MissionView {
  const { startsOn, endsOn } = record;
  const live = isLive(standing.phase);
  const when = whenOf(startsOn, endsOn, today);
  const mayProlong =
    when === 'past'
      ? isRecentlyOver(endsOn, today) && mayProlongAfterEnd(actor, standing)
      : mayManageTeam(actor, standing) || mayProlongAfterEnd(actor, standing);
  return {
    ...record,
    person: people.indexOf(accountId),
    lastDay: endsOn === null ? null : addDays(endsOn, -1),
    when,
    mayCorrect: live && when !== 'past' && mayCorrectMission(actor, standing),
    mayProlong: live && endsOn !== null && mayProlong,
    mayProposeProlonging:
      live &&
      endsOn !== null &&
      !mayProlong &&
      (when !== 'past' || isRecentlyOver(endsOn, today)) &&
      mayProposeMission(actor, standing),
  };
}

function whenOf(startsOn: Day, endsOn: Day | null, today: Day): MissionView['when'] {
  if (startsOn > today) return 'future';
  return endsOn !== null && endsOn <= today ? 'past' : 'present';
}
