import { expect, it } from 'vitest';
import { leaseEnd, MOST_ATTEMPTS, nextAttempt } from '~/domain/outbox/retry';

const NOW = new Date('2026-03-12T09:00:00Z');
const minutesAfter = (instant: Date | null) =>
  instant === null ? null : (instant.getTime() - NOW.getTime()) / 60_000;

it.each([
  [1, 1],
  [2, 2],
  [3, 4],
  [9, 256],
  [10, 360],
  [11, 360],
  [12, null],
  [13, null],
])('after %i failures it waits %s minutes', (failures, minutes) => {
  expect(minutesAfter(nextAttempt(failures, NOW))).toBe(minutes);
});

it('gives up after twelve tries, and a lease outlives any sending', () => {
  expect(MOST_ATTEMPTS).toBe(12);
  expect(minutesAfter(leaseEnd(NOW))).toBe(5);
});
