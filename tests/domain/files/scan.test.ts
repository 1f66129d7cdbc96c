import { describe, expect, it } from 'vitest';
import { isSettled, isSuspicious } from '~/domain/files/orphan';
import { FILE_STATES, isServed, nextScan, scanLeaseEnd } from '~/domain/files/scan';

const NOW = new Date('2026-03-12T09:00:00Z');
const seconds = (date: Date) => (date.getTime() - NOW.getTime()) / 1000;

describe('a file and the scanner', () => {
  it('is served when it is clean, or when there was no scanner to ask', () => {
    expect(FILE_STATES.filter(isServed)).toEqual(['unscanned', 'clean']);
  });

  it.each([
    [1, 15],
    [2, 30],
    [6, 480],
    [7, 600],
    [8, 600],
    [10_000, 600],
  ])(
    'is scanned again after %i failures within %i seconds, and never given up',
    (failures, wait) => {
      expect(seconds(nextScan(failures, NOW))).toBe(wait);
    },
  );

  it('is held longer than one scan takes', () => {
    expect(seconds(scanLeaseEnd(NOW))).toBe(120);
  });
});

describe('an object that no row names', () => {
  it.each([
    ['a moment ago', '2026-03-12T08:59:59Z', false],
    ['a second less than a day ago', '2026-03-11T09:00:01Z', false],
    ['a day ago', '2026-03-11T09:00:00Z', true],
  ])('stored %s is settled: %s', (_, storedAt, settled) => {
    expect(isSettled({ id: '', storedAt: new Date(storedAt) }, NOW)).toBe(settled);
  });

  it.each([
    [0, 1, true],
    [1, 1, false],
    [1, 100, false],
    [1, 101, true],
    [100, 101, true],
    [101, 101, false],
    [5_000, 5_000, false],
    [5_000, 5_001, true],
  ])('beside %i known ones: %i of them are suspicious: %s', (known, orphans, suspicious) => {
    expect(isSuspicious({ known, orphans })).toBe(suspicious);
  });
});
