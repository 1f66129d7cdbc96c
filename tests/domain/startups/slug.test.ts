import { describe, expect, it } from 'vitest';
import { slugOf } from '~/domain/organisations/page-address';
import { freeSlug, isReservedSlug } from '~/domain/startups/slug';

describe('the address of a startup', () => {
  it.each([
    ['Allô, 62 !', 'allo-62'],
    ['  Œuvres & ouvrages  ', 'oeuvres-ouvrages'],
    ['a.dock', 'a-dock'],
    ['« »', ''],
    ['x'.repeat(80), 'x'.repeat(60)],
    [`${'x'.repeat(59)} y`, 'x'.repeat(59)],
  ])('%s → %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('steps aside for another startup and for a page', () => {
    expect(freeSlug('allo', new Set())).toBe('allo');
    expect(freeSlug('allo', new Set(['allo', 'allo-2']))).toBe('allo-3');
    expect(freeSlug('nouvelle', new Set())).toBe('nouvelle-2');
    expect(isReservedSlug('nouvelle')).toBe(true);
  });
});
