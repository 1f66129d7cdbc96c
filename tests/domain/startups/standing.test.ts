import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/account';
import {
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

  it('its team and staff change the team', () => {
    expect(whoMay((actor) => mayManageTeam(actor, STANDING))).toEqual(WORKERS);
  });

  it.each(PHASES)('in %s the page offers it while the startup is live', (phase) => {
    const offered = whoMay((actor) => offersTeamChanges(actor, { ...STANDING, phase }));
    expect(offered).toEqual(isLive(phase) ? WORKERS : []);
  });
});
