import { expect, it } from 'vitest';
import { formatDue, formatMoney, formatSince, formatTypedEuros } from '~/wording/format';
import { onlyPeople } from '~/wording/startups';

it.each([
  [18_430_000, '184\u202f300\u00a0€', '184\u202f300'],
  [125_050, '1\u202f250,50\u00a0€', '1\u202f250,50'],
  [0, '0\u00a0€', '0'],
  [-600_000, '\u22126\u202f000\u00a0€', '\u22126\u202f000'],
])('%i cents, read and typed', (cents, read, typed) => {
  expect(formatMoney(cents)).toBe(read);
  expect(formatTypedEuros(cents)).toBe(typed);
});

it.each([
  [-20, 'en retard de 2 semaines'],
  [-1, 'en retard de 1 jour'],
  [0, 'aujourd’hui'],
  [1, 'demain'],
  [2, 'dans 2 jours'],
])('%i days left', (days, words) => {
  expect(formatDue(days)).toBe(words);
});

it.each([
  [3, 'depuis 3 jours'],
  [0, 'aujourd’hui'],
  [-1, 'demain'],
  [-9, 'dans 9 jours'],
])('%i days elapsed', (days, words) => {
  expect(formatSince(days)).toBe(words);
});

it.each([
  [0, 'personne'],
  [1, 'qu’une personne'],
  [2, 'que 2\u00a0personnes'],
])('a team of %i and no more', (size, words) => {
  expect(onlyPeople(size)).toBe(words);
});
