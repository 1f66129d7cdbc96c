import { expect, it } from 'vitest';
import { queryOfStartups, readStartupFilters, withOwnPortfolio } from '~/domain/startups/filters';

it.each([
  ['', { q: '', phase: null, territory: '', incubator: '', cursor: null, page: 1 }],
  [
    'q=+allo+&phase=construction',
    { q: 'allo', phase: 'construction', territory: '', incubator: '', cursor: null, page: 1 },
  ],
  [
    'territoire=departement-62&page=2',
    { q: '', phase: null, territory: 'departement-62', incubator: '', cursor: null, page: 2 },
  ],
  [
    'phase=inconnue&page=0',
    { q: '', phase: null, territory: '', incubator: '', cursor: null, page: 1 },
  ],
  [
    'incubateur=tous',
    { q: '', phase: null, territory: '', incubator: 'tous', cursor: null, page: 1 },
  ],
  ['page=1', { q: '', phase: null, territory: '', incubator: '', cursor: null, page: 1 }],
  ['page=-1', { q: '', phase: null, territory: '', incubator: '', cursor: null, page: 1 }],
  ['page=1.5', { q: '', phase: null, territory: '', incubator: '', cursor: null, page: 1 }],
  ['page=10000', { q: '', phase: null, territory: '', incubator: '', cursor: null, page: 10_000 }],
  [
    'apres=7&page=3',
    { q: '', phase: null, territory: '', incubator: '', cursor: { way: 'after', id: 7 }, page: 1 },
  ],
  ['page=10001', { q: '', phase: null, territory: '', incubator: '', cursor: null, page: 1 }],
])('the list of startups asked « %s »', (address, filters) => {
  expect(readStartupFilters(new URLSearchParams(address))).toEqual(filters);
});

it.each([
  ['', 'dinsic', 'dinsic'],
  ['incubateur=tous', 'dinsic', 'tous'],
  ['incubateur=region-53', 'dinsic', 'region-53'],
  ['', null, ''],
])('asked « %s » by staff of %s, the portfolio is « %s »', (address, own, shown) => {
  const asked = readStartupFilters(new URLSearchParams(address));
  expect(withOwnPortfolio(asked, own).incubator).toBe(shown);
});

it.each([
  ['', null, ''],
  ['q=allo&phase=construction&territoire=departement-62&incubateur=tous', null, ''],
  ['q=allo&page=3', { way: 'after', id: 7 }, 'apres=7&'],
  ['incubateur=tous&apres=7', { way: 'before', id: 4 }, 'avant=4&'],
] as const)('the list « %s » goes on elsewhere with the same filters', (address, cursor, place) => {
  const asked = readStartupFilters(new URLSearchParams(address));
  const kept = address.replace(/&?(?:page|apres)=\d+/, '');
  expect(queryOfStartups(asked, cursor)).toBe(place + kept);
});
