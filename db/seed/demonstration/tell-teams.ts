import type { EmployerKind, MissionRole } from '../../../app/domain/startups/mission';
import { acceptMission } from '../../../app/services/startups/acceptMission.server';
import { addIncubator } from '../../../app/services/startups/addIncubator.server';
import { addMission } from '../../../app/services/startups/addMission.server';
import { changeIncubators } from '../../../app/services/startups/changeIncubators.server';
import { endMission } from '../../../app/services/startups/endMission.server';
import { engageSponsor } from '../../../app/services/startups/engageSponsor.server';
import { proposeMission } from '../../../app/services/startups/proposeMission.server';
import { startupRecord } from '../../repositories/startups';
import { missionsOf } from '../../repositories/startups-missions';
import { missionProposalsOf } from '../../repositories/startups-proposals';
import { PEOPLE, type PersonKey } from './people';
import type { Tellers } from './stage';

type TeamVerb =
  | 'join'
  | 'leave'
  | 'propose-person'
  | 'accept-person'
  | 'propose-sponsor'
  | 'add-incubator'
  | 'incubate';

/** Those who build come from companies or work for themselves; the others are agents. */
const EMPLOYERS: Readonly<Partial<Record<MissionRole, EmployerKind>>> = {
  developpement: 'prestataire',
  design: 'independant',
  donnees: 'prestataire',
  coach: 'contrat-public',
};

function stayOf(who: PersonKey, role: MissionRole, daysPerWeek: number) {
  const { email, name } = PEOPLE[who];
  const employerKind = EMPLOYERS[role] ?? 'fonction-publique';
  return {
    ...{ email, name, role, daysPerWeek, employerKind },
    employerName: '',
    outOfBandReason: '',
  };
}

/** Who joins, leaves and is proposed to a team, who funds it, and who incubates it, through the use cases. */
export const TEAM_TELLERS: Tellers<TeamVerb> = {
  join: (stage, ctx, slug, { who, role, days, until }) =>
    addMission(ctx, {
      slug,
      ...stayOf(who, role, days),
      startsOn: ctx.today,
      lastDay: until === undefined ? null : stage.day(until),
      withoutTeamReason: '',
    }),
  leave: async (stage, ctx, slug, { who, until }) => {
    const missions = await missionsOf(stage.tx, await stage.startup(slug, ctx.today));
    const open = missions.find(
      (each) => each.accountId === stage.account(who) && each.endsOn === null,
    );
    const missionId = found(open, `mission of ${who}`).id;
    const lastDay = until === undefined ? ctx.today : stage.day(until);
    return endMission(ctx, { slug, missionId, seenLastDay: null, lastDay });
  },
  'propose-person': (stage, ctx, slug, { who, role, days, from, words }) =>
    proposeMission(ctx, {
      slug,
      ...stayOf(who, role, days),
      startsOn: stage.day(from),
      lastDay: null,
      note: words,
    }),
  'accept-person': async (stage, ctx, slug, { who }) => {
    const proposals = await missionProposalsOf(stage.tx, await stage.startup(slug, ctx.today));
    const waiting = proposals.find(({ accountId }) => accountId === stage.account(who));
    const proposalId = found(waiting, `proposal of ${who}`).id;
    return acceptMission(ctx, { slug, proposalId, outOfBandReason: '' });
  },
  'propose-sponsor': (stage, ctx, slug, { sponsor, problem, freed, days, budgetLine }) =>
    engageSponsor(ctx, {
      ...{ slug, problem, budgetLine },
      sponsorId: stage.account(sponsor),
      sponsorEmail: null,
      freedAgent: freed,
      freedDaysPerWeek: days,
      engagementSignedOn: ctx.today,
    }),
  'add-incubator': (_stage, ctx, _slug, { organisation }) =>
    addIncubator(ctx, { ownerText: organisation }),
  incubate: async (stage, ctx, slug, { main, others }) => {
    const { version } = await startupRecord(stage.tx, await stage.startup(slug, ctx.today));
    const otherIds = [];
    for (const other of others) otherIds.push((await stage.organisation(other)).id);
    const mainId = (await stage.organisation(main)).id;
    return changeIncubators(ctx, { slug, version, mainId, otherIds });
  },
};

function found<T>(it: T | undefined, what: string): T {
  if (it === undefined) throw new Error(`the story has no ${what} yet`);
  return it;
}
