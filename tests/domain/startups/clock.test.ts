import { afterEach, describe, expect, it } from 'vitest';
import { addDays, day, dayInParis } from '~/domain/shared/day';
import { builtOn, clockStart, expectedInUseOn, sixMonthClock } from '~/domain/startups/clock';
import type { Phase } from '~/domain/startups/phase';

describe('the six-month clock', () => {
  it.each([
    ['2026-08-31', '2026-11-30', '2027-02-28'],
    ['2027-08-31', '2027-11-30', '2028-02-29'],
    ['2026-03-12', '2026-06-12', '2026-09-12'],
    ['2026-12-31', '2027-03-31', '2027-06-30'],
  ])('from %s: a first version by %s, in use by %s', (startedOn, firstVersionOn, inUseOn) => {
    const clock = sixMonthClock(day(startedOn), day(startedOn));
    expect(clock).toMatchObject({ firstVersionOn, inUseOn, daysElapsed: 0 });
  });

  it.each([
    ['2026-09-11', 1],
    ['2026-09-12', 0],
    ['2026-09-13', -1],
  ])('on %s it has %i days left', (today, daysLeft) => {
    expect(sixMonthClock(day('2026-03-12'), day(today)).daysLeft).toBe(daysLeft);
  });

  it('starts on the first day in construction, whatever came before and since', () => {
    const phases = [
      { phase: 'investigation', startsOn: day('2026-01-01') },
      { phase: 'acceleration', startsOn: day('2026-06-01') },
      { phase: 'construction', startsOn: day('2026-09-01') },
      { phase: 'construction', startsOn: day('2026-03-01') },
    ] as const;
    expect(clockStart(phases)).toBe('2026-03-01');
    expect(clockStart(phases.slice(0, 2))).toBeNull();
  });

  it('ends with the last construction, once something follows it', () => {
    const past = (phase: Phase, startsOn: string) => ({ phase, startsOn: day(startsOn) });
    const built = [
      past('investigation', '2026-01-05'),
      past('construction', '2026-03-01'),
      past('acceleration', '2026-09-01'),
    ];
    expect(builtOn([])).toBeNull();
    expect(builtOn(built.slice(0, 1))).toBeNull();
    expect(builtOn(built.slice(0, 2))).toBeNull();
    expect(builtOn(built)).toBe('2026-09-01');
    // Taken over from elsewhere: its first phase is its construction.
    expect(builtOn(built.slice(1))).toBe('2026-09-01');
    const again = [...built, past('construction', '2026-10-01')];
    expect(builtOn(again)).toBeNull();
    expect(builtOn([...again, past('consolidation', '2026-12-01')])).toBe('2026-12-01');
  });
});

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
});

describe.each(['UTC', 'Europe/Paris'])('the six-month clock on a server in %s', (tz) => {
  it.each([
    ['2026-08-31', '2026-11-30', '2027-02-28', 181],
    ['2027-08-31', '2027-11-30', '2028-02-29', 182],
    ['2028-02-29', '2028-05-29', '2028-08-29', 182],
    ['2025-08-29', '2025-11-29', '2026-02-28', 183],
    // From one clock change to the other, and over each of them.
    ['2026-03-29', '2026-06-29', '2026-09-29', 184],
    ['2025-09-29', '2025-12-29', '2026-03-29', 181],
    ['2026-10-25', '2027-01-25', '2027-04-25', 182],
    ['2026-04-25', '2026-07-25', '2026-10-25', 183],
  ])('from %s: %s, then %s, %i days later', (startedOn, firstVersionOn, inUseOn, days) => {
    process.env['TZ'] = tz;
    const start = day(startedOn);
    expect(sixMonthClock(start, start)).toMatchObject({ firstVersionOn, inUseOn, daysLeft: days });
    expect(sixMonthClock(start, day(inUseOn))).toMatchObject({ daysElapsed: days, daysLeft: 0 });
    expect(sixMonthClock(start, addDays(day(inUseOn), 1)).daysLeft).toBe(-1);
    const building = { phase: 'construction', clockStartedOn: start } as const;
    expect(expectedInUseOn(building, start)).toBe(inUseOn);
    expect(expectedInUseOn({ ...building, phase: 'acceleration' }, start)).toBeNull();
    expect(expectedInUseOn({ ...building, clockStartedOn: null }, start)).toBeNull();
  });

  it.each([
    ['2027-02-27T22:59:59Z', 1],
    ['2027-02-27T23:00:00Z', 0],
    ['2027-02-28T22:59:59Z', 0],
    ['2027-02-28T23:00:00Z', -1],
  ])('is read at midnight in Paris: at %s it has %i days left', (instant, daysLeft) => {
    process.env['TZ'] = tz;
    const today = dayInParis(new Date(instant));
    expect(sixMonthClock(day('2026-08-31'), today).daysLeft).toBe(daysLeft);
  });
});
