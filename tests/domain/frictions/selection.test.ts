import { expect, it } from 'vitest';
import { mayReadMinutes, scoresAreOpen, usualCents } from '~/domain/frictions/selection';
import { SETTING_DEFAULTS } from '~/domain/shared/settings';
import { costSentence, selectionFacts } from '~/wording/frictions-selection';

it.each([
  ['nobody asked, nobody scored', [], [], false],
  ['one of two', [1, 2], [1], false],
  ['both', [1, 2], [2, 1], true],
  ['both and one who was asked no more', [1, 2], [1, 2, 3], true],
  ['those who scored have left', [], [1], true],
])('opens the mean to all staff once everybody asked has scored: %s', (_, asked, scored, open) => {
  expect(scoresAreOpen(asked, scored)).toBe(open);
});

it('gives a candidate the envelope of the settings', () => {
  expect(usualCents('investigation', SETTING_DEFAULTS)).toBe(1_500_000);
  expect(usualCents('construction', SETTING_DEFAULTS)).toBe(20_000_000);
});

it('publishes the minutes once the day is decided', () => {
  expect(mayReadMinutes({ decidedAt: null })).toBe(false);
  expect(mayReadMinutes({ decidedAt: new Date(0) })).toBe(true);
});

it('says what a limit costs, and what stands in the way, in words', () => {
  expect(costSentence('budget', 0, 0)).toContain('Ne coûte rien');
  expect(costSentence('teams', 713, 1_500_000)).toMatch(/Coûte 71,3 de valeur.*de plus\./);
  expect(costSentence('share', null, 0)).toContain('n’a pas abouti');
  expect(selectionFacts({ guilty: 'budget,forces' })['guilty']).toBe(
    'Il y en aurait un avec un budget plus grand, ou sans ce que vous imposez ou écartez.',
  );
  expect(selectionFacts({ guilty: '' })['guilty']).toContain('plusieurs');
});
