import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concernedPopulation,
  departementsOf,
  liesIn,
  spokenFor,
  type Place,
  type Register,
} from '~/domain/organisations/population';
import type { OrganisationKind } from '~/domain/organisations/organisation';

function place(kind: OrganisationKind, code: string, more: Partial<Place> = {}): Place {
  return {
    ...{ kind, code, epciCode: null, departementCode: null, regionCode: null, population: null },
    ...more,
  };
}

/** A small country: Arras (1) and Lens (2) in département 62, Lille (4) in 59, and an EPCI that crosses from one to the other (2, 3). */
const NORD = { departementCode: '59', regionCode: '32' };
const PAS = { departementCode: '62', regionCode: '32' };
const arras = place('commune', '1', { ...PAS, epciCode: 'A', population: 40 });
const lens = place('commune', '2', { ...PAS, epciCode: 'B', population: 30 });
const border = place('commune', '3', { ...NORD, epciCode: 'B', population: 20 });
const lille = place('commune', '4', { ...NORD, epciCode: null, population: 200 });
const pas = place('departement', '62', { ...PAS, population: 70 });
const nord = place('departement', '59', { ...NORD, population: 220 });
const hauts = place('region', '32', { regionCode: '32', population: 290 });
const epciA = place('epci', 'A', { ...PAS, epciCode: 'A', population: 40 });
const epciB = place('epci', 'B', { ...PAS, epciCode: 'B', population: 50 });
const register: Register = { communes: [arras, lens, border, lille], departements: [pas, nord] };

describe('the population concerned', () => {
  it.each<[string, Place[], number | null]>([
    ['nobody', [], null],
    ['a commune', [arras], 40],
    ['the same commune twice', [arras, arras], 40],
    ['a commune and its EPCI', [arras, epciA], 40],
    ['a commune and its département', [arras, pas], 70],
    ['a commune, its EPCI, its département and its région', [arras, epciA, pas, hauts], 290],
    ['an EPCI across a border', [epciB], 50],
    ['an EPCI across a border and one of its départements', [epciB, pas], 90],
    ['two EPCI that share no commune', [epciA, epciB], 90],
    ['every département of a région', [pas, nord], 290],
  ])('of %s', (_, places, inhabitants) => {
    expect(concernedPopulation(places, register).inhabitants).toBe(inhabitants);
    expect(concernedPopulation([...places].reverse(), register).inhabitants).toBe(inhabitants);
  });

  it('is told by département, only where it is met', () => {
    const { byDepartement } = concernedPopulation([epciB, arras], register);
    expect([...byDepartement].sort()).toEqual([
      ['59', 20],
      ['62', 70],
    ]);
    expect([...departementsOf(epciB, register)].sort()).toEqual(['59', '62']);
    expect([...departementsOf(hauts, register)]).toEqual(['62', '59']);
  });

  it('says what it does not know instead of counting zero', () => {
    const silent = place('departement', '99', { departementCode: '99', regionCode: '9' });
    expect(concernedPopulation([silent], register)).toMatchObject({
      inhabitants: null,
      unknown: 1,
    });
    expect(concernedPopulation([silent, arras], register)).toMatchObject({
      inhabitants: 40,
      unknown: 1,
    });
  });

  it('takes a territory whose inside nobody knows as a whole', () => {
    const region = place('region', '9', { regionCode: '9', population: 500 });
    const epci = place('epci', 'Z', { regionCode: '9', departementCode: '99', population: 80 });
    expect(concernedPopulation([epci], register).inhabitants).toBe(80);
    expect(concernedPopulation([epci, region], register).inhabitants).toBe(500);
  });
});

describe('the territory that an organisation speaks for', () => {
  it.each<[string, Place, Place | null, Place | null]>([
    ['a collectivité, its own', pas, null, pas],
    ['a collectivité, a part of its own', pas, arras, arras],
    ['a collectivité, never more than its own', arras, pas, arras],
    ['a collectivité, never another', arras, lille, arras],
    ['a State body, the one it names', place('service-deconcentre', 'ddt'), pas, pas],
    ['a State body that names none, none', place('administration-centrale', 'dinsic'), null, null],
  ])('%s', (_, organisation, named, spoken) => {
    expect(spokenFor(organisation, named)).toBe(spoken);
  });

  it.each([
    [arras, epciA, true],
    [arras, epciB, false],
    [arras, pas, true],
    [epciA, pas, true],
    [hauts, pas, false],
    [pas, hauts, true],
    [pas, nord, false],
    [pas, arras, false],
    [pas, place('autre', '62'), false],
  ])('%o in %o: %s', (part, whole, inside) => {
    expect(liesIn(part, whole)).toBe(inside);
  });
});

/** A country of any shape: communes each in a département and perhaps an EPCI, which may lie across départements. */
const country = fc
  .record({
    regions: fc.array(fc.nat(2), { minLength: 1, maxLength: 5 }),
    communes: fc.array(
      fc.record({
        departement: fc.nat(4),
        epci: fc.option(fc.nat(4), { nil: null }),
        population: fc.nat(1000),
      }),
      { minLength: 1, maxLength: 30 },
    ),
  })
  .map(({ regions, communes: rows }) => {
    const communes = rows.map(({ departement, epci, population }, index) => {
      const code = departement % regions.length;
      return place('commune', `c${index}`, {
        departementCode: `d${code}`,
        regionCode: `r${regions[code] ?? 0}`,
        epciCode: epci === null ? null : `e${epci}`,
        population,
      });
    });
    const sumOf = (inside: (commune: Place) => boolean) =>
      communes.filter(inside).reduce((sum, { population }) => sum + (population ?? 0), 0);
    const departements = regions.map((region, index) =>
      place('departement', `d${index}`, {
        departementCode: `d${index}`,
        regionCode: `r${region}`,
        population: sumOf(({ departementCode }) => departementCode === `d${index}`),
      }),
    );
    const regionPlaces = [...new Set(regions)].map((region) =>
      place('region', `r${region}`, {
        regionCode: `r${region}`,
        population: sumOf(({ regionCode }) => regionCode === `r${region}`),
      }),
    );
    const epciCodes = new Set(communes.flatMap(({ epciCode }) => epciCode ?? []));
    const epcis = [...epciCodes].map((code) => {
      const seat = communes.find(({ epciCode }) => epciCode === code);
      return place('epci', code, {
        epciCode: code,
        departementCode: seat?.departementCode ?? null,
        regionCode: seat?.regionCode ?? null,
        population: sumOf(({ epciCode }) => epciCode === code),
      });
    });
    const places = [...communes, ...epcis, ...departements, ...regionPlaces];
    return { register: { communes, departements }, places };
  });

/** Any organisations of any country: those of a friction and of all that were merged into it. */
const voiced = country.chain(({ register: parts, places }) =>
  fc.record({
    register: fc.constant(parts),
    places: fc.array(fc.constantFrom(...places), { maxLength: 8 }),
    others: fc.array(fc.constantFrom(...places), { maxLength: 8 }),
  }),
);

/** The count by its definition: each commune on its own, once, if any of the territories holds it. */
function oneByOne(places: readonly Place[], { communes }: Register): number {
  return communes
    .filter((commune) =>
      places.some(({ kind, code }) =>
        kind === 'commune'
          ? commune.code === code
          : kind === 'epci'
            ? commune.epciCode === code
            : kind === 'departement'
              ? commune.departementCode === code
              : commune.regionCode === code,
      ),
    )
    .reduce((sum, { population }) => sum + (population ?? 0), 0);
}

describe('the population concerned, whatever the country and the organisations', () => {
  const count = (places: readonly Place[], parts: Register) =>
    concernedPopulation(places, parts).inhabitants ?? 0;

  it('counts every inhabitant once', () => {
    fc.assert(
      fc.property(voiced, ({ register: parts, places }) => {
        expect(count(places, parts)).toBe(oneByOne(places, parts));
      }),
    );
  });

  it('depends neither on the order of the organisations nor on hearing one twice', () => {
    fc.assert(
      fc.property(voiced, ({ register: parts, places }) => {
        expect(count([...places].reverse(), parts)).toBe(count(places, parts));
        expect(count([...places, ...places], parts)).toBe(count(places, parts));
      }),
    );
  });

  it('grows with each organisation and with each merged friction, never by more than theirs', () => {
    fc.assert(
      fc.property(voiced, ({ register: parts, places, others }) => {
        const together = count([...places, ...others], parts);
        expect(together).toBeGreaterThanOrEqual(
          Math.max(count(places, parts), count(others, parts)),
        );
        expect(together).toBeLessThanOrEqual(count(places, parts) + count(others, parts));
      }),
    );
  });

  it('is not changed by an organisation that lies in another one', () => {
    fc.assert(
      fc.property(country, ({ register: parts, places }) => {
        for (const whole of places.filter(({ kind }) => kind !== 'epci')) {
          // A seat says where an EPCI lies; its communes may lie elsewhere.
          const inside = places.filter(({ kind }) => kind !== 'epci');
          const within = inside.filter((one) => liesIn(one, whole));
          expect(count([whole, ...within], parts)).toBe(count([whole], parts));
        }
      }),
    );
  });

  it('is the sum of its départements', () => {
    fc.assert(
      fc.property(voiced, ({ register: parts, places }) => {
        const { byDepartement } = concernedPopulation(places, parts);
        const sum = [...byDepartement.values()].reduce((total, one) => total + one, 0);
        expect(sum).toBe(count(places, parts));
      }),
    );
  });
});
