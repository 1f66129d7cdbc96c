import { expect, it } from 'vitest';
import { latenessSentence, stateCountLabel } from '~/wording/programme';

it.each([
  ['unframed', 1, 'Cadrage en retard de 1 jour'],
  ['unframed', 729, 'Cadrage en retard de 23 mois'],
  ['unframed', 730, 'Cadrage en retard de plus de deux ans'],
  ['unframed', 3_000, 'Cadrage en retard de plus de deux ans'],
  ['nothing-to-show', 3_000, 'En cours, sans rien qui le montre depuis plus de six mois'],
] as const)('%s for %i days: %s', (kind, days, said) => {
  expect(latenessSentence({ kind, days })).toBe(said);
});

it.each([
  ['cadree', 0, 'cadrée'],
  ['cadree', 1, 'cadrée'],
  ['cadree', 2, 'cadrées'],
  ['realisee', 2, 'réalisées'],
  ['en-cours', 2, 'en cours'],
] as const)('%s, %i of them: %s', (state, count, said) => {
  expect(stateCountLabel(state, count)).toBe(said);
});
