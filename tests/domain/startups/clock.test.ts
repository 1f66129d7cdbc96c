import { describe, expect, it } from 'vitest';
import { day } from '~/domain/shared/day';
import { clockStart, sixMonthClock } from '~/domain/startups/clock';

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
});
