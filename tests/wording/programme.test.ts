import { expect, it } from 'vitest';
import { latenessSentence, ruleSentence, stateCountLabel } from '~/wording/programme';

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

it.each([
  [0, 50, 'approuve dès qu’un de ses membres au moins a voté et que plus de la moitié des voix'],
  [1, 50, 'approuve quand au moins 1\u00a0% de ses membres ont voté et que plus de la moitié'],
  [50, 60, 'approuve quand au moins 50\u00a0% de ses membres ont voté et que plus de 60\u00a0%'],
])('a quorum of %i %% and a majority of %i %%', (quorumPercent, majorityPercent, said) => {
  expect(ruleSentence({ quorumPercent, majorityPercent })).toContain(said);
});
