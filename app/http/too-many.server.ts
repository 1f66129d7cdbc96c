import { data } from '@remix-run/node';
import { secondsToWait } from '~/domain/accounts/magic-link';

/** When each client address asked, in this process: a brake on whoever asks a thousand times, not an exact count. */
const askedBy = new Map<string, Date[]>();
/** Beyond this many addresses the oldest are forgotten, so that a flood from everywhere does not fill the memory. */
const MOST_REMEMBERED = 10_000;

/** Counts one more request of a client address; 429 once it asked more than `most` times in an hour. */
export function slowDown(clientAddress: string, now: Date, most: number): void {
  const earlier = askedBy.get(clientAddress) ?? [];
  const seconds = secondsToWait(earlier, now, most);
  if (seconds > 0) tooMany(seconds);
  askedBy.delete(clientAddress);
  askedBy.set(clientAddress, [...earlier.slice(1 - most), now]);
  const [oldest] = askedBy.keys();
  if (askedBy.size > MOST_REMEMBERED && oldest !== undefined) askedBy.delete(oldest);
}

/** The answer to whoever asks too often: 429, and when to come back. */
export function tooMany(seconds: number): never {
  throw data({ kind: 'too-many' }, { status: 429, headers: { 'Retry-After': String(seconds) } });
}
