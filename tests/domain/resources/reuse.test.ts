import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/account';
import type { Place } from '~/domain/organisations/population';
import { neglectOf, type Kept } from '~/domain/resources/neglect';
import {
  declareRefusal,
  endReuseRefusal,
  mayBecome,
  REUSE_STATES,
  savingRefusal,
} from '~/domain/resources/reuse';
import { reuseFigures } from '~/domain/resources/reuse-figures';
import {
  mayDeclareReuse,
  mayEndReuse,
  mayReadRefusedReuse,
  maySettleReuse,
} from '~/domain/resources/reuse-permissions';
import { addDays, day } from '~/domain/shared/day';

const TODAY = day('2026-03-12');
const at = (days: number) => addDays(TODAY, days);

describe('a declared reuse', () => {
  const resource = { producerId: 1, startupId: 5, withdrawnOn: null };
  const other = { kind: 'organisation', organisationId: 2 } as const;

  it.each([
    ['since today', resource, other, TODAY, null],
    ['since tomorrow', resource, other, at(1), 'reuse-since-future'],
    [
      'of a withdrawn one',
      { ...resource, withdrawnOn: TODAY },
      other,
      at(-9),
      'resource-withdrawn',
    ],
    ['of one’s own', resource, { kind: 'organisation', organisationId: 1 }, at(-9), 'own-resource'],
    [
      'by the startup it came from',
      resource,
      { kind: 'startup', startupId: 5 },
      at(-9),
      'own-resource',
    ],
    [
      'by a startup of that organisation’s number',
      resource,
      { kind: 'startup', startupId: 1 },
      at(-9),
      null,
    ],
  ] as const)('%s', (_, reused, reuser, since, refusal) => {
    expect(declareRefusal(reused, reuser, since, TODAY)?.refusal ?? null).toBe(refusal);
  });

  it.each([
    ['declared', null, null],
    ['confirmed', null, null],
    ['confirmed', 0, 'reuse-saving-known'],
    ['refused', null, 'reuse-over'],
    ['ended', null, 'reuse-over'],
  ] as const)('%s and saving %s: told, %s', (state, savedCents, refusal) => {
    expect(savingRefusal({ state, savedCents })?.refusal ?? null).toBe(refusal);
  });

  it.each([
    ['declared', at(-10), at(-10), null],
    ['confirmed', at(-10), TODAY, null],
    ['confirmed', at(-10), at(1), 'reuse-end-future'],
    ['confirmed', at(-10), at(-11), 'reuse-end-before-start'],
    ['refused', at(-10), TODAY, 'reuse-over'],
    ['ended', at(-10), TODAY, 'reuse-over'],
  ] as const)('%s since %s ends on %s: %s', (state, since, endedOn, refusal) => {
    expect(endReuseRefusal({ state, since }, endedOn, TODAY)?.refusal ?? null).toBe(refusal);
  });

  it('goes nowhere but along its table', () => {
    const moves = REUSE_STATES.flatMap((from) =>
      REUSE_STATES.filter((to) => mayBecome(from, to)).map((to) => `${from} ${to}`),
    );
    expect(moves).toEqual([
      'declared confirmed',
      'declared refused',
      'declared ended',
      'confirmed ended',
    ]);
  });
});

describe('who may', () => {
  const actor = (id: number, more: Partial<Actor> = {}): Actor => ({
    id,
    name: 'Personne',
    organisationId: null,
    attachment: 'confirmed',
    maySign: false,
    roles: [],
    ...more,
  });
  const reuse = { producerId: 1, declaredById: 20, organisationId: 2, teamIds: [] };
  const ofStartup = { ...reuse, organisationId: null, teamIds: [30] };
  const people = {
    visitor: null,
    staff: actor(10, { roles: ['staff'] }),
    producer: actor(11, { organisationId: 1 }),
    'producer, not confirmed': actor(12, { organisationId: 1, attachment: 'requested' }),
    declarer: actor(20, { organisationId: 2 }),
    colleague: actor(21, { organisationId: 2 }),
    'declarer of both sides': actor(20, { organisationId: 1 }),
    team: actor(30),
    stranger: actor(40, { organisationId: 4 }),
  } as const;

  it.each([
    ['visitor', '', ''],
    ['staff', 'settle end read', 'settle end read'],
    ['producer', 'settle read', 'settle read'],
    ['producer, not confirmed', '', ''],
    ['declarer', 'declare end read', 'read'],
    ['colleague', 'declare end read', ''],
    ['declarer of both sides', 'read', 'read'],
    ['team', '', 'declare end read'],
    ['stranger', '', ''],
  ] as const)('%s: %s; of a startup: %s', (who, organisations, startups) => {
    const may = (standing: typeof reuse | typeof ofStartup) =>
      [
        mayDeclareReuse(people[who], standing) ? 'declare' : '',
        maySettleReuse(people[who], standing) ? 'settle' : '',
        mayEndReuse(people[who], standing) ? 'end' : '',
        mayReadRefusedReuse(people[who], standing) ? 'read' : '',
      ]
        .filter((word) => word !== '')
        .join(' ');
    expect(may(reuse)).toBe(organisations);
    expect(may(ofStartup)).toBe(startups);
  });
});

describe('« développé une fois »', () => {
  const place = (kind: Place['kind'], code: string, more: Partial<Place> = {}): Place => ({
    kind,
    code,
    epciCode: null,
    departementCode: null,
    regionCode: null,
    population: null,
    ...more,
  });
  const departement = place('departement', '62', { regionCode: '32', population: 1_000 });
  const commune = place('commune', '62041', { departementCode: '62', population: 40 });
  const register = { communes: [], departements: [departement] };

  it('counts what is confirmed, each collectivité and each inhabitant once', () => {
    const sums = [
      { state: 'confirmed', count: 4, savedCents: 500_00, savedKnown: 1 },
      { state: 'declared', count: 2, savedCents: 900_00, savedKnown: 2 },
      { state: 'ended', count: 7, savedCents: 1, savedKnown: 7 },
    ] as const;
    const served = [departement, commune, commune, place('operateur', 'x', { population: 9 })];
    expect(reuseFigures(sums, served, register)).toEqual({
      reuses: 4,
      toConfirm: 2,
      collectivites: 2,
      inhabitants: 1_000,
      savedCents: 500_00,
      savedUnknown: 3,
    });
  });

  it('says nothing where nothing is known', () => {
    const sums = [{ state: 'confirmed', count: 1, savedCents: 0, savedKnown: 0 }] as const;
    const nobodyCounted = place('departement', '99');
    expect(reuseFigures(sums, [nobodyCounted], register)).toMatchObject({
      collectivites: 1,
      inhabitants: null,
      savedCents: null,
    });
    expect(reuseFigures([], [], register)).toMatchObject({ reuses: 0, savedUnknown: 0 });
  });
});

describe('a dead resource', () => {
  const alive: Kept = {
    maturity: 'stable',
    maintainedUntil: null,
    publishedOn: at(-3_000),
    withdrawnOn: null,
    liveReuses: 1,
  };
  it.each([
    ['alive', {}, []],
    ['maintained to the end of today', { maintainedUntil: TODAY }, []],
    ['maintained until yesterday', { maintainedUntil: at(-1) }, ['unmaintained']],
    ['obsolete', { maturity: 'obsolete' }, ['unmaintained']],
    ['unused for a year less a day', { liveReuses: 0, publishedOn: day('2025-03-13') }, []],
    ['unused for a year', { liveReuses: 0, publishedOn: day('2025-03-12') }, ['unused']],
    ['both', { liveReuses: 0, maintainedUntil: at(-1) }, ['unmaintained', 'unused']],
    ['withdrawn', { liveReuses: 0, maintainedUntil: at(-1), withdrawnOn: at(-1) }, []],
  ] as const)('%s', (_, more, signs) => {
    expect(neglectOf({ ...alive, ...more }, TODAY)).toEqual(signs);
  });

  it('of the 29th of February is unused on the 28th', () => {
    const leap = { ...alive, liveReuses: 0, publishedOn: day('2024-02-29') };
    expect(neglectOf(leap, day('2025-02-28'))).toEqual(['unused']);
    expect(neglectOf(leap, day('2025-02-27'))).toEqual([]);
  });
});
