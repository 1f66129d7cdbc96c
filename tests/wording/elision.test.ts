import { expect, it } from 'vitest';
import { de } from '~/wording/elision';
import { say } from '~/wording/shared';

it.each([
  ['Adresse à jour', 'd’Adresse à jour'],
  ['Évreux', 'd’Évreux'],
  ['Œuvres', 'd’Œuvres'],
  ['Hélène', 'de Hélène'],
  ['Région Bretagne', 'de Région Bretagne'],
  ['12 mois', 'de 12 mois'],
  ['le plan de pâturage', 'du plan de pâturage'],
  ['les cantines', 'des cantines'],
  ['la place en crèche', 'de la place en crèche'],
  ['Les cantines', 'de Les cantines'],
  ['lesson', 'de lesson'],
  ['', 'de '],
])('« %s » after « de »', (name, written) => {
  expect(de(name)).toBe(written);
});

it('elides « de » before a place that is filled, and nothing else', () => {
  expect(say('Comité de {name}', { name: 'Adresse à jour' })).toBe('Comité d’Adresse à jour');
  expect(say('Comité de {name}', { name: 'Ma rue' })).toBe('Comité de Ma rue');
  expect(say('Plus de {max} lignes', { max: 12 })).toBe('Plus de 12 lignes');
  expect(say('Code {name}', { name: 'Adresse' })).toBe('Code Adresse');
  expect(say('Comité de {name}')).toBe('Comité de {name}');
});
