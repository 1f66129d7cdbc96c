import { expect, it } from 'vitest';
import { formatMoney, formatTypedEuros } from '~/wording/format';

it.each([
  [18_430_000, '184\u202f300\u00a0€', '184\u202f300'],
  [125_050, '1\u202f250,50\u00a0€', '1\u202f250,50'],
  [0, '0\u00a0€', '0'],
  [-600_000, '\u22126\u202f000\u00a0€', '\u22126\u202f000'],
])('%i cents, read and typed', (cents, read, typed) => {
  expect(formatMoney(cents)).toBe(read);
  expect(formatTypedEuros(cents)).toBe(typed);
});
