import { expect, it } from 'vitest';
import {
  halfLife,
  medianOfEnded,
  monthly,
  shareAfter,
  survivalOf,
} from '~/domain/startups/survival';

const ended = (days: number, count = 1) => ({ days, ended: true, count });
const lasting = (days: number, count = 1) => ({ days, ended: false, count });

/** Remission of leukaemia under 6-MP, in weeks (Freireich, 1963): the example of the method's textbooks. */
const FREIREICH = [
  ...[ended(6, 3), ended(7), ended(10), ended(13), ended(16), ended(22), ended(23)],
  ...[lasting(6), lasting(9), lasting(10), lasting(11), lasting(17), lasting(19), lasting(20)],
  ...[lasting(25), lasting(32, 2), lasting(34), lasting(35)],
];

it('finds the shares that the textbooks print', () => {
  const steps = survivalOf(FREIREICH);
  expect(steps.map(({ days, share }) => [days, share.toFixed(3)])).toEqual([
    [0, '1.000'],
    [6, '0.857'],
    [7, '0.807'],
    [10, '0.753'],
    [13, '0.690'],
    [16, '0.627'],
    [22, '0.538'],
    [23, '0.448'],
    [35, '0.448'],
  ]);
  expect(halfLife(steps)).toBe(23);
});

it.each([
  [0, 1],
  [9, 1],
  [10, 0.5],
  [20, 0.5],
  [21, null],
])('after %i days the share is %s, and unknown beyond what is known', (days, share) => {
  expect(shareAfter(survivalOf([ended(10), lasting(20)]), days)).toBe(share);
});

it('knows no half-life while more than half last, and one at exactly a half', () => {
  expect(halfLife(survivalOf([ended(5), lasting(9, 2)]))).toBeNull();
  expect(halfLife(survivalOf([ended(5), lasting(9)]))).toBe(5);
  expect(halfLife(survivalOf([ended(3), ended(6), ended(6), lasting(6, 3)]))).toBe(6);
  expect(halfLife(survivalOf([]))).toBeNull();
  expect(shareAfter(survivalOf([]), 0)).toBe(1);
});

it('takes the median of what ended alone, between two when there are as many', () => {
  expect(medianOfEnded([lasting(9)])).toEqual({ median: null, count: 0 });
  expect(medianOfEnded([ended(30), ended(10), lasting(99), ended(20)])).toEqual({
    median: 20,
    count: 3,
  });
  expect(medianOfEnded([ended(10, 2), ended(25, 2)])).toEqual({ median: 17.5, count: 4 });
  expect(medianOfEnded([ended(10, 1), ended(25, 3)])).toEqual({ median: 25, count: 4 });
});

it('keeps the shares month after month, and where knowledge ends', () => {
  const steps = survivalOf([ended(10), ended(61), lasting(100)]);
  expect(monthly(steps, 2).map(({ days, share }) => [days, share.toFixed(2)])).toEqual([
    [0, '1.00'],
    [30, '0.67'],
    [61, '0.33'],
    [100, '0.33'],
  ]);
  expect(monthly(survivalOf([lasting(40)]), 3).map(({ days }) => days)).toEqual([0, 30, 40]);
});
