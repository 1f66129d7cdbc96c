import { expect, it } from 'vitest';
import { searchNameOf } from '~/domain/organisations/search-name';

it.each([
  ['Pas-de-Calais', 'pas de calais'],
  ['Département des Côtes-d’Armor', 'departement des cotes d armor'],
  ['CC du Cordais et du Causse (4 C)', 'cc du cordais et du causse 4 c'],
  ['Œuilly-sur-Marne', 'oeuilly sur marne'],
  ['  BREST   Métropole ', 'brest metropole'],
  ['L’Haÿ-les-Roses', 'l hay les roses'],
  ['€ / %', ''],
])('%s is compared as « %s »', (text, words) => {
  expect(searchNameOf(text)).toBe(words);
});
