import { beforeAll, expect, it } from 'vitest';
import { plantReference } from 'db/seed/reference';
import { resolveTerritory } from '~/services/frictions/resolveTerritory.server';
import { describeOnBothEngines } from '../../support/database';

describeOnBothEngines('a territory of the register', (home) => {
  beforeAll(() => plantReference(home.db, { only: ['62', '36', '35'] }));

  it.each([
    ['pas de calais', 'departement-62'],
    ['Département du Pas-de-Calais (62)', 'departement-62'],
    ['Bretagne', 'region-53'],
    ['BRETAGNE (36024)', 'commune-36024'],
    ['Communauté urbaine d’Arras', 'epci-200033579'],
    ['communaute urbaine d arras', 'epci-200033579'],
    ['Saint-Malo', 'commune-35288'],
  ])('%s is %s', async (text, slug) => {
    expect(await resolveTerritory(home.db, text)).toMatchObject({ ok: true, value: { slug } });
  });

  it('is the whole of France when nothing is typed, and unknown rather than guessed', async () => {
    expect(await resolveTerritory(home.db, ' ')).toEqual({ ok: true, value: null });
    for (const text of ['Atlantide', 'Lens (99999)', '%', '()', '\\']) {
      expect(await resolveTerritory(home.db, text)).toMatchObject({
        refusal: 'territory-unknown',
        field: 'territory',
      });
    }
  });

  it('is asked again when several bear the name, with the choices', async () => {
    const outcome = await resolveTerritory(home.db, 'Saint-Martin');
    expect(outcome).toMatchObject({ refusal: 'territory-ambiguous' });
    if (outcome.ok) return;
    expect(outcome.facts?.['choices']).toMatch(/\(\d+\), /);
  });
});
