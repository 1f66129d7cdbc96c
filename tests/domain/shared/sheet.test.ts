import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eurosCell, readCell, writeCell } from '~/domain/shared/sheet';

describe('a cell of a spreadsheet', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+33 1 23', "'+33 1 23"],
    ['-2 guichets', "'-2 guichets"],
    ['@SOMME(A1)', "'@SOMME(A1)"],
    ['＝1+1', "'＝1+1"],
    ['  =1+1', "'  =1+1"],
    ['\u200b=1+1', "'\u200b=1+1"],
    ['\t1', "'\t1"],
    ['\r=1', "'\r=1"],
    ["'=1", "''=1"],
    ['1=1', '1=1'],
    ['– deux guichets', '– deux guichets'],
    ['L’état civil', 'L’état civil'],
    ["'quote'", "'quote'"],
    ['', ''],
  ])('holds %j as %j', (typed, written) => {
    expect(writeCell(typed)).toBe(written);
  });

  it('writes figures with a decimal comma and their sign, and the unknown as nothing', () => {
    expect([12_000, 12.5, -150, 0, null].map(writeCell)).toEqual([
      '12000',
      '12,5',
      '-150',
      '0',
      '',
    ]);
    expect([eurosCell(-1_250), eurosCell(0), eurosCell(null)]).toEqual([-12.5, 0, null]);
  });

  it('never begins like a formula, and gives back what was written', () => {
    const begins = fc.constantFrom(
      '',
      "'",
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      ' ',
      '＝',
      '\u200b',
    );
    const words = fc
      .tuple(fc.array(begins, { maxLength: 4 }), fc.string({ unit: 'grapheme' }))
      .map(([signs, rest]) => signs.join('') + rest);
    fc.assert(
      fc.property(words, (typed) => {
        expect(writeCell(typed).trimStart()).not.toMatch(/^[=+\-@＝]/u);
        expect(readCell(writeCell(typed))).toBe(typed);
      }),
    );
  });
});
