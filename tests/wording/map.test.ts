import { expect, it } from 'vitest';
import { mapTitle } from '~/wording/frictions-scale';

it.each([
  [{ total: 0, national: 0, departements: 0, regions: 0 }, 'Aucune friction ne correspond'],
  [
    { total: 2, national: 2, departements: 0, regions: 0 },
    'Aucune de ces frictions n’est propre à un territoire',
  ],
  [{ total: 1, national: 0, departements: 1, regions: 0 }, '1 friction, dans 1 département'],
  [{ total: 2, national: 0, departements: 0, regions: 1 }, '2 frictions, dans 1 région entière'],
  [
    { total: 12, national: 1, departements: 6, regions: 2 },
    '12 frictions, dans 6 départements et 2 régions entières',
  ],
])('the map of $0 says « $1 », as its tables do', (shown, title) => {
  expect(mapTitle(shown).replaceAll('\u00a0', ' ')).toBe(title);
});
