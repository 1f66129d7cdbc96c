import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/account';
import {
  mayAnswerProposal,
  mayChangeIncubators,
  mayCorrectMission,
  mayEditStartup,
  mayEngageSponsor,
  mayFormTeam,
  mayKeepIncubators,
  mayProlongAfterEnd,
  mayProposeMission,
  mayProposeSponsor,
  mayReadProposal,
  mayChangePhase,
  mayManageTeam,
  mayNameOwner,
  mayOpenStartup,
  offersTeamChanges,
} from '~/domain/startups/permissions';
import { PHASES } from '~/domain/startups/phase';
import {
  isIntrapreneur,
  isLive,
  isOnTeam,
  isOwnersAgent,
  isParty,
  isSponsor,
  mayWorkOn,
  type Standing,
  speakersOf,
} from '~/domain/startups/standing';
import { PEOPLE, STANDING, whoMay, type PersonName } from '../../support/standing';

type Rule = (actor: Actor | null, standing: Standing) => boolean;

const OWNERS: readonly PersonName[] = ['agent of the owner', 'signer of the owner'];
const WORKERS: readonly PersonName[] = ['intrapreneur', 'developer', 'staff'];

describe('standing to a startup', () => {
  it.each<[string, Rule, readonly PersonName[]]>([
    ['of its team', isOnTeam, ['intrapreneur', 'developer']],
    ['its intrapreneur', isIntrapreneur, ['intrapreneur']],
    ['its sponsor', isSponsor, ['sponsor']],
    ['of its owner', isOwnersAgent, OWNERS],
    ['at work on it', mayWorkOn, WORKERS],
    ['a party', isParty, ['intrapreneur', 'developer', 'sponsor', ...OWNERS, 'staff']],
  ])('%s', (_, rule, people) => {
    expect(whoMay((actor) => rule(actor, STANDING))).toEqual(people);
  });

  it('nobody is of an owner « à trouver »', () => {
    const unowned = { ...STANDING, ownerId: null };
    const homeless = { ...PEOPLE.agent, organisationId: null };
    expect(whoMay((actor) => isOwnersAgent(actor, unowned))).toEqual([]);
    expect(isOwnersAgent(homeless, unowned)).toBe(false);
  });
});

describe('who changes a startup', () => {
  it('staff open it, change its phase and name its owner', () => {
    for (const rule of [mayOpenStartup, mayChangePhase, mayNameOwner]) {
      expect(whoMay(rule)).toEqual(['staff']);
    }
  });

  it('its team alone starts and prolongs missions; staff propose them', () => {
    const team = ['intrapreneur', 'developer'];
    expect(whoMay((actor) => mayManageTeam(actor, STANDING))).toEqual(team);
    expect(whoMay((actor) => mayProposeMission(actor, STANDING))).toEqual(['staff']);
    expect(whoMay((actor) => mayFormTeam(actor, STANDING))).toEqual([]);
    const alone = { ...STANDING, teamIds: [1] };
    expect(whoMay((actor) => mayProposeMission(actor, alone))).toEqual(['staff']);
    expect(whoMay((actor) => mayCorrectMission(actor, STANDING))).toEqual(WORKERS);
  });

  it('the team’s word is its intrapreneur’s, or any member’s when it has none', () => {
    expect(whoMay((actor) => mayAnswerProposal(actor, STANDING))).toEqual(['intrapreneur']);
    const without = { ...STANDING, intrapreneurIds: [] };
    expect(whoMay((actor) => mayAnswerProposal(actor, without))).toEqual([
      'intrapreneur',
      'developer',
    ]);
  });

  it('while nobody is on mission, staff’s word suffices and nobody gives the team’s', () => {
    const gone = { ...STANDING, teamIds: [], intrapreneurIds: [], formerTeamIds: [1, 2] };
    expect(whoMay((actor) => mayFormTeam(actor, gone))).toEqual(['staff']);
    expect(whoMay((actor) => mayProposeMission(actor, gone))).toEqual([]);
    expect(whoMay((actor) => mayAnswerProposal(actor, gone))).toEqual([]);
  });

  it('the team’s word is its intrapreneurs’ to give, or everybody’s on it when it has none', () => {
    expect(speakersOf(STANDING)).toEqual([1]);
    expect(speakersOf({ ...STANDING, intrapreneurIds: [] })).toEqual([1, 2]);
  });

  it('a staff member on the team speaks as the team does', () => {
    const ofTeam = { ...STANDING, teamIds: [7], intrapreneurIds: [] };
    expect(whoMay((actor) => mayManageTeam(actor, ofTeam))).toEqual(['staff']);
    expect(whoMay((actor) => mayProposeMission(actor, ofTeam))).toEqual([]);
    // Staff record a sponsor's engagement: they have nobody to propose one to.
    expect(whoMay((actor) => mayProposeSponsor(actor, ofTeam))).toEqual([]);
  });

  it('whoever left lately still reads, and works on it no more', () => {
    const left = { ...STANDING, teamIds: [1], formerTeamIds: [2] };
    expect(whoMay((actor) => isParty(actor, left))).toContain('developer');
    expect(whoMay((actor) => mayWorkOn(actor, left))).not.toContain('developer');
    const gone = { ...STANDING, teamIds: [1], formerTeamIds: [] };
    expect(whoMay((actor) => isParty(actor, gone))).not.toContain('developer');
  });

  it('a mission that ended lately is prolonged by the intrapreneur, their own too', () => {
    expect(whoMay((actor) => mayProlongAfterEnd(actor, STANDING))).toEqual(['intrapreneur']);
    const alone = {
      ...STANDING,
      ...{ teamIds: [2], intrapreneurIds: [], formerTeamIds: [1], formerIntrapreneurIds: [1] },
    };
    expect(whoMay((actor) => mayProlongAfterEnd(actor, alone))).toEqual([
      'intrapreneur',
      'developer',
    ]);
    const replaced = { ...alone, teamIds: [2], intrapreneurIds: [2] };
    expect(whoMay((actor) => mayProlongAfterEnd(actor, replaced))).toEqual(['developer']);
  });

  it('sponsors are recorded by staff and proposed by the team; words are put right by both', () => {
    expect(whoMay((actor) => mayEngageSponsor(actor))).toEqual(['staff']);
    expect(whoMay((actor) => mayProposeSponsor(actor, STANDING))).toEqual([
      'intrapreneur',
      'developer',
    ]);
    expect(whoMay((actor) => mayEditStartup(actor, STANDING))).toEqual(WORKERS);
    expect(whoMay((actor) => mayChangeIncubators(actor))).toEqual(['staff']);
    expect(whoMay((actor) => mayKeepIncubators(actor))).toEqual(['administrator']);
  });

  it('a proposal is read by the parties and by the person', () => {
    const readers = whoMay((actor) => mayReadProposal(actor, STANDING, 9));
    expect(readers).toContain('signer of elsewhere');
    expect(readers).toContain('sponsor');
    expect(whoMay((actor) => mayReadProposal(actor, STANDING, 99))).not.toContain(
      'signer of elsewhere',
    );
  });

  it.each(PHASES)('in %s the page offers it while the startup is live', (phase) => {
    const offered = whoMay((actor) => offersTeamChanges(actor, { ...STANDING, phase }));
    expect(offered).toEqual(isLive(phase) ? WORKERS : []);
  });
});
