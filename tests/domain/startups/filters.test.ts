import { expect, it } from 'vitest';
import { readStartupFilters } from '~/domain/startups/filters';

it.each([
  ['', { q: '', phase: null, territory: '', page: 1 }],
  ['q=+allo+&phase=construction', { q: 'allo', phase: 'construction', territory: '', page: 1 }],
  [
    'territoire=departement-62&page=2',
    { q: '', phase: null, territory: 'departement-62', page: 2 },
  ],
  ['phase=inconnue&page=0', { q: '', phase: null, territory: '', page: 1 }],
  ['page=1', { q: '', phase: null, territory: '', page: 1 }],
  ['page=-1', { q: '', phase: null, territory: '', page: 1 }],
  ['page=1.5', { q: '', phase: null, territory: '', page: 1 }],
  ['page=10000', { q: '', phase: null, territory: '', page: 10_000 }],
  ['page=10001', { q: '', phase: null, territory: '', page: 1 }],
])('the list of startups asked « %s »', (address, filters) => {
  expect(readStartupFilters(new URLSearchParams(address))).toEqual(filters);
});
