import { describe, expect, it } from 'vitest';
import { isFresh, mondayOf, weekTold, writeRefusal } from '~/domain/milestones/log';
import { day, dayInParis } from '~/domain/shared/day';

describe('the week of a line', () => {
  it.each([
    ['2026-03-08', '2026-03-02'],
    ['2026-03-09', '2026-03-09'],
    ['2026-03-15', '2026-03-09'],
    ['2026-03-16', '2026-03-16'],
    // Over the new year, over both clock changes, and before the Monday one counts from.
    ['2026-01-01', '2025-12-29'],
    ['2026-03-29', '2026-03-23'],
    ['2026-10-25', '2026-10-19'],
    ['2017-12-14', '2017-12-11'],
  ])('of %s begins on %s', (of, monday) => {
    expect(mondayOf(day(of))).toBe(monday);
  });

  it('is the one in Paris, whatever the server’s zone', () => {
    const sundayNight = dayInParis(new Date('2026-03-15T22:59:59Z'));
    const mondayMorning = dayInParis(new Date('2026-03-15T23:00:00Z'));
    expect([mondayOf(sundayNight), mondayOf(mondayMorning)]).toEqual(['2026-03-09', '2026-03-16']);
  });

  it('is this one or the one before', () => {
    const today = day('2026-03-12');
    expect([weekTold('this', today), weekTold('last', today)]).toEqual([
      '2026-03-09',
      '2026-03-02',
    ]);
  });

  it.each([
    ['2026-03-08', null],
    ['2026-03-09', 'week-before-startup'],
  ])('before a startup that opened on %s is refused: %s', (openedOn, refusal) => {
    const startup = { phase: 'investigation', openedOn: day(openedOn) } as const;
    expect(writeRefusal(startup, day('2026-03-02'))?.refusal ?? null).toBe(refusal);
  });

  it('is told by a live startup alone', () => {
    const startup = { phase: 'transfere', openedOn: day('2026-01-01') } as const;
    expect(writeRefusal(startup, day('2026-03-02'))?.refusal).toBe('startup-not-live');
  });
});

describe('a line', () => {
  it.each([
    ['2026-03-18', true],
    ['2026-03-19', true],
    ['2026-03-20', false],
  ])('of 12 March may be changed on %s: %s', (today, fresh) => {
    expect(isFresh(day('2026-03-12'), day(today))).toBe(fresh);
  });
});
