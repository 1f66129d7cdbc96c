import { describe, expect, it } from 'vitest';
import {
  linkEnd,
  LINKS_PER_ADDRESS,
  LINKS_PER_CLIENT,
  linkState,
  secondsToWait,
} from '~/domain/accounts/magic-link';
import { SESSION_SECONDS, sessionEnd } from '~/domain/accounts/session';

const NOW = new Date('2026-03-12T09:00:00Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1_000);

describe('how long a sign-in lasts', () => {
  it('a link lives ten minutes, a session twelve hours', () => {
    expect(linkEnd(NOW)).toEqual(new Date('2026-03-12T09:10:00Z'));
    expect(sessionEnd(NOW)).toEqual(new Date('2026-03-12T21:00:00Z'));
    expect(SESSION_SECONDS, 'the cookie leaves with the session').toBe(43_200);
  });

  it.each([
    ['a second before its end', { expiresAt: ago(-1), usedAt: null }, 'usable'],
    ['at its end', { expiresAt: NOW, usedAt: null }, 'expired'],
    ['a second after', { expiresAt: ago(1), usedAt: null }, 'expired'],
    ['used, although it has not ended', { expiresAt: ago(-60), usedAt: ago(5) }, 'used'],
    ['used and ended', { expiresAt: ago(60), usedAt: ago(65) }, 'used'],
    ['never given', null, 'unknown'],
  ] as const)('%s: %s', (_, link, state) => {
    expect(linkState(link, NOW)).toBe(state);
  });
});

describe('how often a link may be asked for', () => {
  it('is five times an hour for an address, thirty for a place', () => {
    expect([LINKS_PER_ADDRESS, LINKS_PER_CLIENT]).toEqual([5, 30]);
  });

  const asked = (...seconds: number[]) => seconds.map(ago);
  it.each([
    ['none yet', [], 0],
    ['four within the hour', asked(10, 20, 30, 40), 0],
    ['five within the hour: until the oldest is an hour old', asked(10, 20, 30, 40, 3_000), 600],
    ['five, the oldest a second short of an hour', asked(10, 20, 30, 40, 3_599), 1],
    ['five, the oldest an hour old', asked(10, 20, 30, 40, 3_600), 0],
    ['six: the fifth newest counts', asked(10, 20, 30, 40, 100, 3_000), 3_500],
    ['in any order', asked(3_000, 10, 40, 20, 30), 600],
  ] as const)('%s', (_, earlier, seconds) => {
    expect(secondsToWait(earlier, NOW, LINKS_PER_ADDRESS)).toBe(seconds);
  });
});
