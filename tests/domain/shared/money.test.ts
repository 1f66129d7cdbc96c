import { expect, it } from 'vitest';
import { MAX_CENTS, parseEuros } from '~/domain/shared/money';

it.each([
  ['15000', 15_000_00],
  ['15 000', 15_000_00],
  ['15\u202f000\u00a0€', 15_000_00],
  ['1 250,50', 1_250_50],
  ['1.250,5', 1_250_50],
  ['0,01', 1],
  ['0', 0],
  ['10 000 000 000', MAX_CENTS],
])('reads « %s »', (typed, cents) => {
  expect(parseEuros(typed)).toBe(cents);
});

it.each(['', 'dix', '-5', '1,234', '1 00', '12,3,4', '1e5', '10 000 000 001', '٣٠', '0x10'])(
  'reads no sum in « %s »',
  (typed) => {
    expect(parseEuros(typed)).toBeNull();
  },
);
