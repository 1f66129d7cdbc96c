import { describe, expect, it } from 'vitest';
import {
  cellOf,
  faultOfWords,
  guessColumns,
  hasExtraCells,
  readMapping,
  recordMapping,
  sampleOf,
} from '~/domain/imports/columns';
import { MOST_COLUMNS, readSeparator, shownName } from '~/domain/imports/file';
import { firstLines, linesToWrite, type LineKind } from '~/domain/imports/plan';

describe('the columns of a file', () => {
  it('are guessed by the first shape that fits, and never twice', () => {
    const shapes = [
      [/titre long/, 'long'],
      [/titre|intitule/, 'title'],
    ] as const;
    expect(guessColumns(['Titre', 'Intitulé', 'TITRE  long', 'Lieu'], shapes)).toEqual([
      'title',
      null,
      'long',
      null,
    ]);
  });

  it('are what was posted, when it is a field', () => {
    const mapping = readMapping({ 'column-0': 'title', 'column-1': 'x' }, ['title', 'theme']);
    expect(mapping).toHaveLength(MOST_COLUMNS);
    expect(mapping.slice(0, 3)).toEqual(['title', null, null]);
  });

  it.each([
    [['title', null, 'theme', null], 4, ['title', '', 'theme', '']],
    [['title', null, 'theme'], 2, ['title', '']],
    [['title'], 3, ['title', '', '']],
    [['title', 'theme', 'title'], 2, ['title', 'theme']],
  ])('%j over %i columns are recorded as %j', (mapping, columns, value) => {
    expect(recordMapping(mapping, columns)).toEqual({ ok: true, value });
  });

  it('are refused at the second one that gives the same field', () => {
    expect(recordMapping(['title', 'theme', 'title'], 3)).toMatchObject({
      refusal: 'column-doubled',
      field: 'column-2',
    });
  });

  it('are shown by their first words, whole signs only', () => {
    const records = [
      { row: 2, cells: [' '] },
      { row: 3, cells: [` ${'é'.repeat(79)}😀 fin`] },
    ];
    expect(sampleOf(records, 0)).toBe(`${'é'.repeat(79)}😀…`);
    expect(sampleOf(records.slice(0, 1), 0)).toBe('');
    expect(sampleOf([{ row: 2, cells: ['court'] }], 0)).toBe('court');
  });
});

describe('a row', () => {
  const record = { row: 2, cells: [" '=1+1 ", 'a\r\nb', ' '] };
  it('says what a field holds, without the apostrophe of an export', () => {
    expect(cellOf(record, ['title', 'text'], 'title')).toBe('=1+1');
    expect(cellOf(record, ['title', 'text'], 'text')).toBe('a\nb');
    expect(cellOf<string>(record, ['title'], 'theme')).toBe('');
  });

  it.each([
    ['a'.repeat(5), null],
    ['a'.repeat(6), 'too-long'],
    ['a\u0000', 'unreadable'],
    ['\ud800', 'unreadable'],
  ])('with %j at most five signs long: %s', (words, fault) => {
    expect(faultOfWords(words, 5)).toBe(fault);
  });

  it('says something beyond its titles, or only spaces', () => {
    expect(hasExtraCells(record, ['title'])).toBe(true);
    expect(hasExtraCells(record, ['title', 'text'])).toBe(false);
  });
});

describe('a file', () => {
  it.each([
    ['Titre;Thème\na;b', 'semicolon'],
    ['Titre,Thème\na;b;c;d', 'comma'],
    ['Titre\tThème', 'tab'],
    ['"Qui; où; quand",Thème,Lieu', 'comma'],
    ['"Sur deux\nlignes; oui",Thème', 'comma'],
    ['Titre', 'semicolon'],
  ])('%j is separated by a %s', (text, separator) => {
    expect(readSeparator(text)).toEqual({ separator, rows: text });
  });

  it('may name its separator on a line of its own, which is no row', () => {
    expect(readSeparator('sep=,\r\nTitre;x,y')).toEqual({
      separator: 'comma',
      rows: 'Titre;x,y',
    });
  });

  it.each([
    ['C:\\projets\\été.csv', 'été.csv'],
    ['a\u0000b\u202e.csv', 'ab.csv'],
    ['', 'tableau.csv'],
    [`${'a'.repeat(200)}.csv`, `${'a'.repeat(146)}.csv`],
  ])('called %j is shown as %j', (name, shown) => {
    expect(shownName(name)).toBe(shown);
  });
});

describe('what an import does', () => {
  const lines = (...kinds: readonly LineKind[]) => kinds.map((kind, row) => ({ kind, row }));
  const many = (kind: LineKind, count: number) =>
    lines(...Array.from({ length: count }, () => kind));

  it('is to write every new line', () => {
    expect(linesToWrite({ lines: lines('new', 'known', 'new'), absent: [] })).toEqual({
      ok: true,
      value: [
        { kind: 'new', row: 0 },
        { kind: 'new', row: 2 },
      ],
    });
  });

  it.each<[readonly LineKind[], readonly string[], string]>([
    [['new', 'wrong'], [], 'lines-wrong'],
    [['new'], ['title'], 'lines-wrong'],
    [['known'], [], 'nothing-new'],
    [[], [], 'nothing-new'],
  ])('is nothing with %j and without %j: %s', (kinds, absent, refusal) => {
    expect(linesToWrite({ lines: lines(...kinds), absent })).toMatchObject({ refusal });
  });

  it('is shown by its first lines: twenty, and a hundred to correct', () => {
    const shown = firstLines([...many('new', 21), ...many('known', 20), ...many('wrong', 101)]);
    expect(shown.counts).toEqual({ fresh: 21, known: 20, wrong: 101 });
    expect([shown.fresh.length, shown.known.length, shown.wrong.length]).toEqual([20, 20, 100]);
  });
});
