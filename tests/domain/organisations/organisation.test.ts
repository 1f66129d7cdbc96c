import { expect, it } from 'vitest';
import { isCollectivite, ORGANISATION_KINDS } from '~/domain/organisations/organisation';

it('a collectivité is a commune, an EPCI, a département or a région', () => {
  expect(ORGANISATION_KINDS.filter(isCollectivite)).toEqual([
    'commune',
    'epci',
    'departement',
    'region',
  ]);
});
