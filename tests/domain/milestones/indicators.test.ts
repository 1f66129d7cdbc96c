import { describe, expect, it } from 'vitest';
import { meetsTarget, measureRefusal, seriesOf, thinned } from '~/domain/milestones/indicator';
import { remeasureRefusal, shareGone } from '~/domain/milestones/remeasure';
import { allowsHost, isPointer, readHostList, valueAt } from '~/domain/milestones/stats-source';
import { day } from '~/domain/shared/day';

const today = day('2026-03-12');

describe('an indicator', () => {
  it('shows the last value entered for each day, by day', () => {
    const rows = [
      { measuredOn: day('2026-03-02'), value: 3 },
      { measuredOn: day('2026-02-01'), value: 1 },
      { measuredOn: day('2026-03-02'), value: 4 },
    ];
    expect(seriesOf(rows).map(({ value }) => value)).toEqual([1, 4]);
    const inOrder = [rows[1], rows[2]].flatMap((row) => row ?? []);
    expect(seriesOf(inOrder).map(({ value }) => value)).toEqual([1, 4]);
  });

  it.each([
    [3, 4, [0, 1, 2]],
    [4, 4, [0, 1, 2, 3]],
    [5, 4, [0, 1, 3, 4]],
    [1_001, 3, [0, 500, 1_000]],
  ])('of %s values shows %s at most, its ends among them', (count, most, shown) => {
    const series = Array.from({ length: count }, (_, index) => index);
    expect(thinned(series, most)).toEqual(shown);
  });

  it.each([
    ['up', 10, 9, false],
    ['up', 10, 10, true],
    ['down', 10, 10, true],
    ['down', 10, 11, false],
    ['up', null, 10, null],
    ['up', 10, undefined, null],
  ] as const)('that should go %s to %s is met by %s: %s', (direction, target, value, met) => {
    expect(meetsTarget({ direction, target }, value)).toBe(met);
  });

  it.each([
    ['2026-03-12', null],
    ['2026-03-13', 'measured-in-future'],
  ])('measured on %s: %s', (measuredOn, refusal) => {
    expect(measureRefusal(day(measuredOn), today)?.refusal ?? null).toBe(refusal);
  });
});

describe('a friction weighed again', () => {
  const opened = day('2026-01-10');
  const weighing = {
    measuredOn: today,
    peoplePerYear: 0,
    minutesEach: 0,
    eurosEachCents: null,
  };

  it.each([
    [{}, null],
    [{ measuredOn: opened }, null],
    [{ measuredOn: day('2026-01-09') }, 'measured-before-startup'],
    [{ measuredOn: day('2026-03-13') }, 'measured-in-future'],
    [{ minutesEach: null }, 'nothing-measured'],
    [{ minutesEach: null, eurosEachCents: 0 }, null],
    [{ peoplePerYear: null }, 'nothing-measured'],
  ])('as %o: %s', (change, refusal) => {
    expect(remeasureRefusal({ ...weighing, ...change }, opened, today)?.refusal ?? null).toBe(
      refusal,
    );
  });

  it.each([
    [100, 100, 0],
    [100, 38, 0.62],
    [100, 0, 1],
    [100, 150, -0.5],
    [0, 10, null],
    [null, 10, null],
    [100, null, null],
  ])('from %s to %s has lost %s', (before, now, gone) => {
    expect(shareGone(before, now)).toBe(gone);
  });
});

describe('the list of hosts that are read', () => {
  it.each([
    'localhost',
    '127.0.0.1',
    '10.0.0.1',
    '[::1]',
    '::1',
    '0x7f.1',
    '2130706433',
    'metadata',
    'https://a.fr',
    'a.fr/stats',
    'a.fr:8080',
    'user@a.fr',
    '*',
    '*.*.fr',
    'a..fr',
    '-a.fr',
    'a.fr.',
    'exa mple.fr',
    `${'a'.repeat(64)}.fr`,
  ])('has no place for %s', (line) => {
    expect(readHostList(line)).toEqual({ hosts: [], wrong: [line] });
  });

  it.each([
    [253, true],
    [254, false],
  ])('has place for a name of %i signs: %s', (length, has) => {
    const name = `${'a'.repeat(length - 195)}.${`${'b'.repeat(63)}.`.repeat(3)}fr`;
    expect(name).toHaveLength(length);
    expect(readHostList(name).hosts).toEqual(has ? [name] : []);
  });

  it('holds names, once each, in lower case', () => {
    expect(readHostList('B.example.fr\n\n *.a.fr \nb.example.fr')).toEqual({
      hosts: ['*.a.fr', 'b.example.fr'],
      wrong: [],
    });
  });

  it.each([
    ['b.example.fr', true],
    ['B.EXAMPLE.FR', true],
    ['x.b.example.fr', false],
    ['s.a.fr', true],
    ['t.s.a.fr', true],
    ['a.fr', false],
    ['evil-a.fr', false],
    ['a.fr.evil.com', false],
    ['b.example.fr.evil.com', false],
  ])('allows %s: %s', (host, allowed) => {
    expect(allowsHost(['*.a.fr', 'b.example.fr'], host)).toBe(allowed);
  });
});

describe('a JSON pointer', () => {
  const document = { stats: [{ value: 12 }], 'a/b': 1, 'm~n': 2, '': 3, '0': 4 };

  it.each([
    ['/stats/0/value', 12],
    ['/a~1b', 1],
    ['/m~0n', 2],
    ['/', 3],
    ['/0', 4],
    ['', document],
    ['/stats/1/value', undefined],
    ['/stats/00/value', undefined],
    ['/stats/length', undefined],
    ['/stats/-1', undefined],
    ['/constructor/name', undefined],
    ['/__proto__', undefined],
    ['/toString', undefined],
    ['/a~1b/x', undefined],
  ])('%s leads to %o', (pointer, value) => {
    expect(isPointer(pointer)).toBe(true);
    expect(valueAt(document, pointer)).toEqual(value);
  });

  it.each(['stats', '/a~2', '/a~', 'a/b'])('%s is none', (text) => {
    expect(isPointer(text)).toBe(false);
  });
});
