import { afterEach, describe, expect, it } from 'vitest';
import { addDays, addMonths, day, dayInParis, daysBetween, parseDay } from '~/domain/shared/day';

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
