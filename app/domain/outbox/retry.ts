const FIRST_WAIT_MINUTES = 1;
/** A server that is down over night is asked again in the morning, not in three days. */
const LONGEST_WAIT_MINUTES = 6 * 60;
/** With the waits above, more than a day and a half: longer than any outage worth waiting for. */
export const MOST_ATTEMPTS = 12;
/** Longer than a mail server takes to answer; a process that died while sending holds its message no longer. */
const LEASE_MINUTES = 5;

/** The instant until which a message leased now is nobody else's. */
export function leaseEnd(now: Date): Date {
  return new Date(now.getTime() + LEASE_MINUTES * 60_000);
}

/** When a message that has failed that many times (from 1) is tried again: 1 minute, doubled each time, 6 hours at most; null once it is given up. */
export function nextAttempt(failures: number, now: Date): Date | null {
  if (failures >= MOST_ATTEMPTS) return null;
  const minutes = Math.min(FIRST_WAIT_MINUTES * 2 ** (failures - 1), LONGEST_WAIT_MINUTES);
  return new Date(now.getTime() + minutes * 60_000);
}
