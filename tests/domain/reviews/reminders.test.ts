import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewReminder, type AwaitedDay } from '~/domain/reviews/reminders';
import { addDays, day } from '~/domain/shared/day';

const DAY = day('2026-06-15');
const due = (since = day('2026-01-01')): AwaitedDay => ({ kind: 'due', day: DAY, since });
const planned = (since = day('2026-01-01')): AwaitedDay => ({ kind: 'planned', day: DAY, since });

describe('a reminder', () => {
  it.each([
    [-61, null],
    [-60, 60],
    [-31, 60],
    [-30, 30],
    [-8, 30],
    [-7, 7],
    [0, 7],
    [1, 'passed'],
  ])('%i days from the day: %s', (days, moment) => {
    for (const awaited of [due(), planned()]) {
      expect(reviewReminder(awaited, addDays(DAY, days))?.moment ?? null).toBe(moment);
    }
  });

  it.each([
    // A day fixed exactly sixty, thirty and seven days before says so itself.
    [-60, -60, null],
    [-61, -60, 60],
    [-30, -30, null],
    [-31, -30, 30],
    [-20, -15, null],
    [-20, -7, 7],
    [-7, -7, null],
    [-7, 0, null],
    [-3, 1, 'passed'],
  ])('fixed %i days before, %i days from it: %s', (since, days, moment) => {
    const awaited = planned(addDays(DAY, since));
    expect(reviewReminder(awaited, addDays(DAY, days))?.moment ?? null).toBe(moment);
  });

  it.each([
    [1, 0],
    [7, 0],
    [8, 1],
    [56, 7],
  ])('%i days after a planned one: week %i', (days, week) => {
    const reminder = reviewReminder(planned(), addDays(DAY, days));
    expect(reminder).toEqual({ moment: 'passed', occasion: `${DAY} passed ${week}` });
  });

  it('comes weekly for eight weeks while a committee is to decide, and once when none was planned', () => {
    expect(reviewReminder(planned(), addDays(DAY, 57))).toBeNull();
    expect(reviewReminder(due(), addDays(DAY, 7))?.moment).toBe('passed');
    expect(reviewReminder(due(), addDays(DAY, 8))).toBeNull();
  });

  it('has another name for another day: a committee that is put off is recalled anew', () => {
    const names = (awaited: AwaitedDay) =>
      new Set(
        Array.from({ length: 130 }, (_, index) => {
          const at = addDays(awaited.day, index - 65);
          return reviewReminder(awaited, at)?.occasion;
        }),
      );
    const here = names(planned());
    const there = names({ ...planned(), day: addDays(DAY, 14) });
    here.delete(undefined);
    expect([...here].filter((name) => there.has(name))).toEqual([]);
  });

  it('leaves at most eleven times about one day, each name once, whatever days the server runs on', () => {
    const days = fc.uniqueArray(fc.integer({ min: -90, max: 90 }), { maxLength: 180 });
    fc.assert(
      fc.property(days, (run) => {
        const sent = new Set<string>();
        for (const each of [...run].sort((a, b) => a - b)) {
          const reminder = reviewReminder(planned(), addDays(DAY, each));
          if (reminder !== null) sent.add(reminder.occasion);
        }
        expect(sent.size).toBeLessThanOrEqual(11);
      }),
    );
  });
});
