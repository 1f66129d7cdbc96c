import { expect, it } from 'vitest';
import { organisationsNamed } from 'db/repositories/startups-opening';
import { resolveOrganisation } from '~/services/organisations/resolveOrganisation.server';
import { describeOnBothEngines } from '../../support/database';

describeOnBothEngines('an organisation by its address', (home) => {
  it.each(['commune-2A004', 'commune-2a004', ' Commune-2a004'])(
    'is found by « %s »',
    async (typed) => {
      expect(await organisationsNamed(home.db, typed)).toMatchObject([{ label: 'Ajaccio' }]);
    },
  );

  it.each([
    ['Commune de Vannes', 'Vannes'],
    ['ville du Havre', 'Le Havre'],
    ['Mairie de La Baule-Escoublac', 'La Baule-Escoublac'],
    ['Ville d’Arras', 'Arras'],
  ])('is a commune with its title: « %s »', async (typed, name) => {
    expect(await organisationsNamed(home.db, typed)).toMatchObject([{ label: name }]);
  });

  it('is told apart from its namesakes, or from what its name resembles, by addresses', async () => {
    const factsOf = async (typed: string) => {
      const outcome = await resolveOrganisation(home.db, typed);
      return outcome.ok ? null : outcome.facts;
    };
    expect((await factsOf('Saint-Denis'))?.choices).toContain('Saint-Denis (commune-93066)');
    expect((await factsOf('Vanes'))?.near).toContain('Vannes (commune-56260)');
    expect(await factsOf('Zzyzx')).toEqual({ near: '' });
  });
});
