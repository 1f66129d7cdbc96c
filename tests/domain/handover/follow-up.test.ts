import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  followUpDay,
  followUpRefusal,
  followUpState,
  headlineShare,
  MISSING_AFTER_DAYS,
  OPENS_BEFORE_DAYS,
  reminderOf,
  shareGone,
} from '~/domain/handover/follow-up';
import { addDays, day, dayInParis, daysBetween } from '~/domain/shared/day';

describe('the days of follow-ups', () => {
  it.each([
    ['2025-08-31', '2026-02-28', '2026-08-31'],
    ['2023-08-31', '2024-02-29', '2024-08-31'],
    ['2024-02-29', '2024-08-29', '2025-02-28'],
    ['2025-10-31', '2026-04-30', '2026-10-31'],
    ['2026-03-12', '2026-09-12', '2027-03-12'],
    ['2025-12-31', '2026-06-30', '2026-12-31'],
  ])('of a handover on %s are %s and %s', (on, at6, at12) => {
    expect(followUpDay(day(on), 6)).toBe(at6);
    expect(followUpDay(day(on), 12)).toBe(at12);
  });

  it('count from the Paris day of the second signature', () => {
    // Half past midnight in Paris, the evening before in UTC.
    expect(followUpDay(dayInParis(new Date('2025-08-31T22:30:00Z')), 6)).toBe('2026-03-01');
    expect(followUpDay(dayInParis(new Date('2025-08-30T22:30:00Z')), 6)).toBe('2026-02-28');
  });

  it('are never further than six and twelve months, and in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (offset) => {
        const on = addDays(day('2000-01-01'), offset);
        const [at6, at12] = [followUpDay(on, 6), followUpDay(on, 12)];
        expect(daysBetween(on, at6)).toBeGreaterThanOrEqual(181);
        expect(daysBetween(on, at6)).toBeLessThanOrEqual(184);
        expect(daysBetween(on, at12)).toBeGreaterThanOrEqual(365);
        expect(daysBetween(on, at12)).toBeLessThanOrEqual(366);
      }),
    );
  });

  const DUE = day('2026-02-28');
  it.each([
    [addDays(DUE, -OPENS_BEFORE_DAYS - 1), 'to-come', null],
    [addDays(DUE, -OPENS_BEFORE_DAYS), 'open', 'open'],
    [addDays(DUE, -1), 'open', 'open'],
    [DUE, 'due', 'due'],
    [addDays(DUE, MISSING_AFTER_DAYS), 'due', 'due'],
    [addDays(DUE, MISSING_AFTER_DAYS + 1), 'missing', 'missing'],
  ] as const)('on %s stand as %s, reminder %s', (today, state, reminder) => {
    expect(followUpState(DUE, false, today, null)).toBe(state);
    expect(reminderOf(followUpState(DUE, false, today, null))).toBe(reminder);
    expect(followUpState(DUE, true, today, null)).toBe('answered');
    expect(reminderOf('answered')).toBeNull();
    // Closed on its day, the service still owes it; closed the day before, it owes nothing and keeps what was said.
    expect(followUpState(DUE, false, today, DUE)).toBe(state);
    expect(followUpState(DUE, false, today, addDays(DUE, -1))).toBe('over');
    expect(followUpState(DUE, true, today, addDays(DUE, -1))).toBe('answered');
    expect(reminderOf('over')).toBeNull();
  });

  it.each([
    ['transfere', DUE, null],
    ['transfere', addDays(DUE, 31), 'follow-up-too-early'],
    ['transfere', null, 'not-handed-over'],
    ['abandon', DUE, 'service-closed'],
    ['opere', DUE, null],
    ['opere', addDays(DUE, 31), 'follow-up-too-early'],
    ['opere', null, 'not-handed-over'],
    ['consolidation', null, 'not-handed-over'],
  ] as const)('in %s, due on %s: %s', (phase, dueOn, refusal) => {
    expect(followUpRefusal(phase, dueOn, DUE)).toBe(refusal);
  });
});

describe('the share of a friction that is gone', () => {
  const evidence = (people: number | null, minutes: number | null, cents: number | null) => ({
    peoplePerYear: people,
    minutesEach: minutes,
    eurosEachCents: cents,
  });

  it.each([
    ['half of the time', evidence(100, 60, null), evidence(100, 30, null), 50, null],
    ['rounded down', evidence(3, 60, null), evidence(1, 60, null), 66, null],
    ['all of it', evidence(100, 60, 500), evidence(0, 60, 500), 100, 100],
    ['nothing', evidence(100, 60, 500), evidence(100, 60, 500), 0, 0],
    ['more than before', evidence(100, 60, null), evidence(100, 90, null), -50, null],
    ['just below all', evidence(1_000, 60, null), evidence(1, 60, null), 99, null],
    ['unknown before', evidence(null, 60, null), evidence(10, 60, null), null, null],
    ['unknown now', evidence(10, 60, null), evidence(10, null, null), null, null],
    ['nothing to begin with', evidence(0, 60, 0), evidence(10, 60, 0), null, null],
    ['money alone', evidence(100, null, 1_000), evidence(100, null, 250), null, 75],
  ])('%s', (_, before, now, hours, euros) => {
    const gone = shareGone([{ before, now }]);
    expect(gone).toEqual({ hours, euros });
    expect(headlineShare(gone)).toBe(hours ?? euros);
  });

  it('weighs several frictions together, without those measured once', () => {
    const measures = [
      { before: evidence(100, 60, null), now: evidence(0, 60, null) },
      { before: evidence(300, 60, null), now: evidence(300, 60, null) },
      { before: evidence(999, 60, null), now: evidence(null, null, null) },
    ];
    expect(shareGone(measures)).toEqual({ hours: 25, euros: null });
    expect(shareGone([])).toEqual({ hours: null, euros: null });
  });
});
