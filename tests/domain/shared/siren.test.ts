import { expect, it } from 'vitest';
import { isSiren } from '~/domain/shared/siren';

it.each([
  ['732829320', true],
  ['732829321', false],
  ['732829319', false],
  ['243500139', true],
  ['216200410', true],
  ['000000000', true],
  ['73282932', false],
  ['7328293200', false],
  ['73282932A', false],
  ['', false],
])('%s: %s', (text, valid) => {
  expect(isSiren(text)).toBe(valid);
});
