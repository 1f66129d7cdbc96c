import { expect, it } from 'vitest';
import { isSameValue } from '~/domain/shared/same-value';

it.each([
  ['1200', '1\u202f200', true],
  ['3,50', '3,50\u00a0€', true],
  ['3.5', '3,50', true],
  [' Une phrase', 'Une  phrase\n', true],
  ['1200', '1201', false],
  ['', '0', false],
  ['Une phrase', 'Une Phrase', false],
])('« %s » and « %s » are the same: %s', (a, b, same) => {
  expect(isSameValue(a, b)).toBe(same);
});
