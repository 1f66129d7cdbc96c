import { describe, expect, it } from 'vitest';
import { CADENCE, CADENCE_STEPS, cadenceDay } from '~/domain/milestones/cadence';
import { day } from '~/domain/shared/day';
import { sixMonthClock } from '~/domain/startups/clock';
import { CADENCE_WORDS } from '~/wording/milestones-cadence';

describe('the six-month cadence', () => {
  it.each([
    ['2026-01-15', '2026-01-29', '2026-02-15', '2026-04-15', '2026-07-15'],
    // Six months from the last day of a month, in a common year, in a leap year, and over both clock changes.
    ['2026-08-31', '2026-09-14', '2026-09-30', '2026-11-30', '2027-02-28'],
    ['2027-08-31', '2027-09-14', '2027-09-30', '2027-11-30', '2028-02-29'],
    ['2026-10-25', '2026-11-08', '2026-11-25', '2027-01-25', '2027-04-25'],
    ['2026-03-29', '2026-04-12', '2026-04-29', '2026-06-29', '2026-09-29'],
  ])('that starts on %s', (start, usersMet, startingPoint, firstVersion, inUse) => {
    const startsOn = day(start);
    expect(cadenceDay('users-met', startsOn)).toBe(usersMet);
    expect(cadenceDay('starting-point', startsOn)).toBe(startingPoint);
    expect(cadenceDay('first-version', startsOn)).toBe(firstVersion);
    expect(cadenceDay('in-use', startsOn)).toBe(inUse);
    const clock = sixMonthClock(startsOn, startsOn);
    expect([clock.firstVersionOn, clock.inUseOn]).toEqual([firstVersion, inUse]);
  });

  it('has its steps in order, each after those that it waits for, under a name of its own', () => {
    const start = day('2026-01-01');
    const days = CADENCE_STEPS.map((step) => cadenceDay(step, start));
    expect(days).toEqual([
      ...['2026-01-15', '2026-02-01', '2026-04-01'],
      ...['2026-05-01', '2026-06-01', '2026-07-01'],
    ]);
    for (const step of CADENCE_STEPS) {
      for (const before of CADENCE[step].after) {
        expect(cadenceDay(before, start) < cadenceDay(step, start)).toBe(true);
        expect(CADENCE_STEPS.indexOf(before)).toBeLessThan(CADENCE_STEPS.indexOf(step));
      }
    }
    const titles = CADENCE_STEPS.map((step) => CADENCE_WORDS[step].title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
