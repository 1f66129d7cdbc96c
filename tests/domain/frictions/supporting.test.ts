import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/account';
import {
  mapOfFrictions,
  shadeOfCount,
  shadeOfShare,
  type TerritoryCount,
} from '~/domain/frictions/map';
import { MAP_CODES } from '~/domain/frictions/map-frame';
import {
  mayAmendSupport,
  mayReadContact,
  type FrictionStanding,
} from '~/domain/frictions/permissions';
import type { Place } from '~/domain/organisations/population';
import { FRICTION_STATES, type FrictionState } from '~/domain/frictions/friction';
import { checkTestimony, NO_CONTACT, type Contact } from '~/domain/frictions/supporting';
import { weighTogether } from '~/domain/frictions/weight-together';

const NOWHERE = { epciCode: null, departementCode: null, regionCode: null, population: null };
const commune: Place = { ...NOWHERE, kind: 'commune', code: '62041', departementCode: '62' };
const departement: Place = { ...NOWHERE, kind: 'departement', code: '62', departementCode: '62' };
const stateBody: Place = { ...NOWHERE, kind: 'service-deconcentre', code: 'ddt' };

describe('a testimony', () => {
  it.each<[string, boolean, Place, Place | null, string | null]>([
    ['of a collectivité on its own territory', true, departement, null, null],
    ['of a collectivité on a part of it', true, departement, commune, null],
    ['of a collectivité on more than it', false, commune, departement, 'territory-outside'],
    ['of a State body on a territory', true, stateBody, departement, null],
    ['of a State body on none', false, stateBody, null, null],
    ['of a State body that is pilot nowhere', true, stateBody, null, 'pilot-needs-territory'],
  ])('%s', (_, pilot, organisation, named, refusal) => {
    const outcome = checkTestimony({ pilot, contact: NO_CONTACT }, organisation, named);
    expect(outcome.ok ? null : outcome.refusal).toBe(refusal);
  });

  it.each<[Partial<Contact>, string | null]>([
    [{}, null],
    [{ name: 'Perrine', email: 'perrine@arras.example' }, null],
    [{ name: 'Perrine', phone: '03 21 00 00 00' }, null],
    [{ name: 'Perrine', phone: '+33 (0)3.21-00 00 00' }, null],
    [{ email: 'perrine@arras.example' }, 'contact-without-name'],
    [{ phone: '03 21 00 00 00' }, 'contact-without-name'],
    [{ name: 'Perrine' }, 'contact-unreachable'],
    [{ name: 'Perrine', phone: '12345' }, 'phone-unreadable'],
    [{ name: 'Perrine', phone: '123456' }, null],
    [{ name: 'Perrine', phone: 'demander à l’accueil' }, 'phone-unreadable'],
  ])('with the contact %o: %s', (given, refusal) => {
    const contact = { ...NO_CONTACT, ...given };
    const outcome = checkTestimony({ pilot: false, contact }, departement, null);
    expect(outcome.ok ? null : outcome.refusal).toBe(refusal);
  });
});

describe('the weight of all together', () => {
  const evidence = (people: number | null, minutes: number | null, cents: number | null) => ({
    peoplePerYear: people,
    minutesEach: minutes,
    eurosEachCents: cents,
  });

  it('adds up what is known, and says how many know it', () => {
    const voices = [
      evidence(120, 30, null),
      evidence(60, 60, 200),
      evidence(null, 45, 100),
      evidence(10, null, null),
    ];
    expect(weighTogether(voices)).toEqual({
      voices: 4,
      ...{ hours: 120, voicesWithHours: 2 },
      ...{ cents: 12_000, voicesWithCents: 1 },
    });
  });

  it('tells nothing known from a known zero', () => {
    expect(weighTogether([evidence(null, null, null)])).toMatchObject({ hours: null, cents: null });
    expect(weighTogether([evidence(0, 30, null), evidence(null, 30, null)])).toMatchObject({
      hours: 0,
      voicesWithHours: 1,
      cents: null,
    });
  });
});

describe('the map of a list', () => {
  it('counts each friction once, where its territory is', () => {
    const counts: TerritoryCount[] = [
      { kind: 'commune', departementCode: '62', regionCode: '32', frictions: 2 },
      { kind: 'departement', departementCode: '62', regionCode: '32', frictions: 3 },
      { kind: 'region', departementCode: null, regionCode: '32', frictions: 4 },
      { kind: null, departementCode: null, regionCode: null, frictions: 5 },
    ];
    const { inDepartement, inRegion, national } = mapOfFrictions(counts);
    expect([[...inDepartement], [...inRegion], national]).toEqual([[['62', 5]], [['32', 4]], 5]);
  });

  it.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [4, 2],
    [5, 3],
    [9, 3],
    [10, 4],
    [24, 4],
    [25, 5],
    [9_999, 5],
  ])('draws %i in shade %i', (count, shade) => {
    expect(shadeOfCount(count)).toBe(shade);
  });

  it.each([
    [0, 0],
    [0.0001, 1],
    [0.0999, 1],
    [0.1, 2],
    [0.34, 3],
    [0.66, 3],
    [0.67, 4],
    [0.949, 4],
    [0.95, 5],
    [1.02, 5],
  ])('draws a share of %d in shade %i', (share, shade) => {
    expect(shadeOfShare(share)).toBe(shade);
  });

  it('draws the 101 départements', () => {
    expect(new Set(MAP_CODES).size).toBe(101);
  });
});

describe('who may correct a « nous aussi » and read whom to call', () => {
  const person = (more: Partial<Actor>): Actor => ({
    ...{ id: 1, name: 'x', organisationId: 7, attachment: 'confirmed', maySign: false, roles: [] },
    ...more,
  });
  const friction = (state: FrictionState): FrictionStanding => ({
    ...{ state, authorId: 9, organisationId: 8 },
    submittedAt: state === 'draft' ? null : new Date(0),
    publicSince: null,
  });

  it('is its organisation while the friction is on its way, merged ones included', () => {
    const open = FRICTION_STATES.filter((state) => mayAmendSupport(person({}), friction(state), 7));
    expect(open).toEqual([
      'submitted',
      'in_triage',
      'needs_information',
      'qualified',
      'selected',
      'in_incubation',
      'merged',
    ]);
    for (const other of [
      null,
      person({ organisationId: 8 }),
      person({ attachment: 'requested' }),
      person({ organisationId: 6, roles: ['staff'] }),
    ]) {
      expect(mayAmendSupport(other, friction('qualified'), 7)).toBe(false);
    }
  });

  it('is its organisation and staff, never the proposer', () => {
    expect(mayReadContact(person({}), 7)).toBe(true);
    expect(mayReadContact(person({ organisationId: 6, roles: ['staff'] }), 7)).toBe(true);
    for (const other of [
      null,
      person({ organisationId: 8 }),
      person({ attachment: 'requested' }),
      person({ organisationId: 6, roles: ['admin'] }),
    ]) {
      expect(mayReadContact(other, 7)).toBe(false);
    }
  });
});
