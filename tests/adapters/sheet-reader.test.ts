import { describe, expect, it } from 'vitest';
import { rowsOfSheet, textOfSheet } from '~/adapters/sheet-reader.server';

const WORDS = 'Œuvre d’été à 5 €';

describe('the text of a sheet', () => {
  it.each([
    ['UTF-8', Buffer.from(WORDS, 'utf8')],
    ['UTF-16 of Excel', Buffer.from(`\ufeff${WORDS}`, 'utf16le')],
    ['Windows-1252', Buffer.from('8c75767265206492e974e920e020352080', 'hex')],
  ])('is read from %s', (_name, bytes) => {
    expect(textOfSheet(bytes)).toEqual({ ok: true, value: WORDS });
  });

  it.each([
    ['a workbook of today', Buffer.from('PK\u0003\u0004…'), 'sheet-is-a-workbook'],
    ['a workbook of 2003', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'sheet-is-a-workbook'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0]), 'sheet-unreadable'],
    ['a sign that Windows-1252 has not', Buffer.from([0xe9, 0x81]), 'sheet-unreadable'],
  ])('is refused of %s', (_name, bytes, refusal) => {
    expect(textOfSheet(bytes)).toMatchObject({ refusal, field: 'file' });
  });
});

describe('the rows of a sheet', () => {
  it('are numbered as a spreadsheet does, whatever their lines and the empty ones', () => {
    expect(
      rowsOfSheet('a;b\r\n"un\ndeux";"x;""y"""\r\n;\r\n\r\n5" de large;z;w\r\n', 'semicolon'),
    ).toEqual({
      ok: true,
      value: [
        { row: 1, cells: ['a', 'b'] },
        { row: 2, cells: ['un\ndeux', 'x;"y"'] },
        { row: 5, cells: ['5" de large', 'z', 'w'] },
      ],
    });
  });

  it('cannot be told where quotes are never closed', () => {
    const broken = rowsOfSheet('a;b\n"un;deux\ntrois;quatre', 'semicolon');
    expect(broken).toMatchObject({ refusal: 'sheet-broken', facts: { line: 3 } });
  });
});
