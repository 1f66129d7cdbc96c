import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  day,
  dayInParis,
  daysBetween,
  hourInParis,
  mondayOf,
  parseDay,
} from '~/domain/shared/day';

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
});

describe.each(['UTC', 'Europe/Paris', 'Pacific/Auckland'])('days on a server in %s', (tz) => {
  it.each([
    ['2025-08-31', '2026-02-28'],
    ['2027-08-31', '2028-02-29'],
    ['2028-02-29', '2028-08-29'],
    ['2026-01-15', '2026-07-15'],
    ['2026-09-30', '2027-03-30'],
    // The eve, the day and the morrow of both clock changes, and into them.
    ['2026-03-28', '2026-09-28'],
    ['2026-03-29', '2026-09-29'],
    ['2026-03-30', '2026-09-30'],
    ['2026-10-24', '2027-04-24'],
    ['2026-10-25', '2027-04-25'],
    ['2026-10-26', '2027-04-26'],
    ['2025-09-29', '2026-03-29'],
    ['2026-04-25', '2026-10-25'],
    ['2025-08-28', '2026-02-28'],
    ['2025-08-29', '2026-02-28'],
    ['2025-08-30', '2026-02-28'],
    ['2025-09-01', '2026-03-01'],
    ['2026-12-31', '2027-06-30'],
  ])('six months from %s is %s', (from, to) => {
    process.env['TZ'] = tz;
    expect(addMonths(day(from), 6)).toBe(to);
  });

  it('counts days over both clock changes', () => {
    process.env['TZ'] = tz;
    expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2);
    expect(daysBetween(day('2026-10-24'), day('2026-10-26'))).toBe(2);
    expect(addDays(day('2026-03-28'), 1)).toBe('2026-03-29');
    expect(addDays(day('2026-10-25'), 1)).toBe('2026-10-26');
  });

  it.each([
    ['2026-03-29T00:59:59Z', '2026-03-29', 1],
    ['2026-03-29T01:00:00Z', '2026-03-29', 3],
    ['2026-10-25T00:59:59Z', '2026-10-25', 2],
    ['2026-10-25T01:00:00Z', '2026-10-25', 2],
    ['2026-10-25T02:00:00Z', '2026-10-25', 3],
    ['2026-03-28T22:59:59Z', '2026-03-28', 23],
    ['2026-03-28T23:00:00Z', '2026-03-29', 0],
    ['2026-10-24T22:00:00Z', '2026-10-25', 0],
    ['2026-10-25T22:59:59Z', '2026-10-25', 23],
    ['2026-10-25T23:00:00Z', '2026-10-26', 0],
    ['2028-02-28T23:00:00Z', '2028-02-29', 0],
    ['2026-12-31T23:00:00Z', '2027-01-01', 0],
  ])('%s is %s in Paris, %i o’clock', (instant, expected, hour) => {
    process.env['TZ'] = tz;
    expect(dayInParis(new Date(instant))).toBe(expected);
    expect(hourInParis(new Date(instant))).toBe(hour);
  });

  it.each([
    ['2026-03-29', '2026-03-23'],
    ['2026-03-30', '2026-03-30'],
    ['2026-10-25', '2026-10-19'],
    ['2026-10-26', '2026-10-26'],
    ['2028-03-01', '2028-02-28'],
  ])('%s is in the week of %s', (date, monday) => {
    process.env['TZ'] = tz;
    expect(mondayOf(day(date))).toBe(monday);
  });

  it.each([
    ['2026-01-31T22:59:59Z', '2026-01-31'],
    ['2026-01-31T23:00:00Z', '2026-02-01'],
    ['2026-07-31T21:59:59Z', '2026-07-31'],
    ['2026-07-31T22:00:00Z', '2026-08-01'],
  ])('%s is %s in Paris', (instant, expected) => {
    process.env['TZ'] = tz;
    expect(dayInParis(new Date(instant))).toBe(expected);
  });
});

it.each(['2026-02-29', '2026-13-01', '2026-1-1', '12/03/2026', '', '2026-02-30T00:00', '2026-03'])(
  '« %s » is no day',
  (text) => {
    expect(parseDay(text)).toBeNull();
  },
);

it('a constant that names no day is a mistake', () => {
  expect(() => day('2026-02-29')).toThrow(RangeError);
});
