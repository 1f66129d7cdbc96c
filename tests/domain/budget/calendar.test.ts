import { describe, expect, it } from 'vitest';
import {
  assemblyBefore,
  closedSince,
  isClosedOn,
  lastOrderEnd,
  openFrom,
  parseYearDay,
  usualCalendar,
  type Closing,
  type YearDay,
} from '~/domain/budget/calendar';
import { day } from '~/domain/shared/day';

const STATE = usualCalendar('administration-centrale');
const SUMMER: Closing = { from: '07-14' as YearDay, to: '08-20' as YearDay };

describe('the State’s year', () => {
  it.each([
    ['2026-12-14', false, '2026-12-14', '2026-12-14'],
    ['2026-12-15', true, '2026-12-15', '2027-02-05'],
    ['2026-12-31', true, '2026-12-15', '2027-02-05'],
    ['2027-01-01', true, '2026-12-15', '2027-02-05'],
    ['2027-02-04', true, '2026-12-15', '2027-02-05'],
    ['2027-02-05', false, '2027-02-05', '2027-02-05'],
    ['2028-02-29', false, '2028-02-29', '2028-02-29'],
  ])('takes no orders on %s: %s, since %s, until %s', (on, closed, since, opens) => {
    expect(isClosedOn(STATE.orders, day(on))).toBe(closed);
    expect(closedSince(STATE.orders, day(on))).toBe(since);
    expect(openFrom(STATE.orders, day(on))).toBe(opens);
  });

  it.each([
    ['2026-11-29', false],
    ['2026-11-30', true],
    ['2027-01-30', true],
    ['2027-01-31', false],
  ])('pays nothing on %s: %s', (on, closed) => {
    expect(isClosedOn(STATE.payments, day(on))).toBe(closed);
  });

  it('is the State’s alone', () => {
    expect(usualCalendar('operateur')).toEqual(STATE);
    expect(usualCalendar('region')).toMatchObject({ orders: null, payments: null });
  });
});

it.each([
  ['2026-07-13', false, '2026-07-13'],
  ['2026-07-14', true, '2026-08-20'],
  ['2026-08-19', true, '2026-08-20'],
  ['2026-08-20', false, '2026-08-20'],
])('a closing inside of a year holds on %s: %s', (on, closed, opens) => {
  expect(isClosedOn(SUMMER, day(on))).toBe(closed);
  expect(openFrom(SUMMER, day(on))).toBe(opens);
});

it.each([
  ['2026-11-01', '2026-12-10', '2026-12-10'],
  ['2026-11-01', '2026-12-15', '2026-12-15'],
  ['2026-11-01', '2026-12-16', '2026-12-15'],
  ['2026-11-01', '2027-02-05', '2026-12-15'],
  ['2026-11-01', '2027-02-06', '2027-02-06'],
  ['2026-12-15', '2027-02-05', null],
  ['2026-12-14', '2027-01-01', '2026-12-15'],
  ['2026-12-10', '2026-12-10', null],
])('of [%s, %s) orders end before %s', (start, end, expected) => {
  expect(lastOrderEnd(STATE.orders, day(start), day(end))).toBe(expected);
});

it.each([
  ['15/12', '12-15'],
  ['1/2', '02-01'],
  [' 05 / 02 ', '02-05'],
  ['31/04', null],
  ['29/02', null],
  ['28/02', '02-28'],
  ['décembre', null],
  ['', null],
])('« %s » is the day %s of every year', (typed, expected) => {
  expect(parseYearDay(typed)).toBe(expected);
});

it('the last assembly in time is the last one before the day, from today on', () => {
  const calendar = {
    ...STATE,
    assemblies: ['2026-03-10', '2026-01-15', '2026-05-20'].map(day),
  };
  expect(assemblyBefore(calendar, day('2026-01-15'), day('2026-05-20'))).toBe('2026-03-10');
  expect(assemblyBefore(calendar, day('2026-01-15'), day('2026-05-21'))).toBe('2026-05-20');
  expect(assemblyBefore(calendar, day('2026-03-11'), day('2026-05-20'))).toBeNull();
});
