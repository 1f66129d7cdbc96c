import { expect, it } from 'vitest';
import { addressOf, isCollectivite, ORGANISATION_KINDS } from '~/domain/organisations/organisation';

it('a collectivité is a commune, an EPCI, a département or a région', () => {
  expect(ORGANISATION_KINDS.filter(isCollectivite)).toEqual([
    'commune',
    'epci',
    'departement',
    'region',
  ]);
});

it.each([
  [' Commune-62041 ', 'commune-62041'],
  ['commune-2a004', 'commune-2A004'],
  ['Departement-2B', 'departement-2B'],
  ['epci-200066413', 'epci-200066413'],
  ['dinsic', 'dinsic'],
  ['maison-2b-verte', 'maison-2b-verte'],
])('« %s » is the address %s', (typed, address) => {
  expect(addressOf(typed)).toBe(address);
});
