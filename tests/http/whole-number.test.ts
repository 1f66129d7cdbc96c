import { expect, it } from 'vitest';
import { decimal, wholeNumber } from '~/http/fields';

const WHOLE = wholeNumber(0, 1_440).optional();

function saidOf(text: string): string | undefined {
  return WHOLE.safeParse(text).error?.issues[0]?.message;
}

it('reads a number up to its bound, and leaves what is unknown unknown', () => {
  expect(WHOLE.parse('1 440')).toBe(1_440);
  expect(WHOLE.parse('')).toBeNull();
});

it.each(['1441', '-1', '99999999999999999999'])('says the bounds of %s', (text) => {
  expect(saidOf(text)).toBe('Ce nombre doit être compris entre 0 et 1\u202f440.');
});

it.each(['trente', '1,5', '1e3'])('asks for a whole number when it reads %s', (text) => {
  expect(saidOf(text)).toBe('Écrivez un nombre entier, par exemple 30.');
});

it('says the bounds of a number with decimals that is far too big', () => {
  const read = decimal(0, 5).required().safeParse('9999999999999,5');
  expect(read.error?.issues[0]?.message).toBe('Ce nombre doit être compris entre 0 et 5.');
});
