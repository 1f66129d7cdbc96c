/** Long enough for a slow mail server, short enough that a mailbox read by somebody else later opens nothing. */
const LINK_MINUTES = 10;
const HOUR_MS = 3_600_000;

/** Somebody who has lost four messages needs a fifth; more is somebody filling another's mailbox. */
export const LINKS_PER_ADDRESS = 5;
/** A whole town hall may share one client address. */
export const LINKS_PER_CLIENT = 30;

/** The instant from which a link asked for now opens nothing. */
export function linkEnd(askedAt: Date): Date {
  return new Date(askedAt.getTime() + LINK_MINUTES * 60_000);
}

/** A sponsor opens a letter within the week, in a train; an older letter leads to the page that sends another link. */
const LETTER_LINK_DAYS = 7;

/** The instant from which a link that left inside a letter signs nobody in any more. */
export function letterLinkEnd(sentAt: Date): Date {
  return new Date(sentAt.getTime() + LETTER_LINK_DAYS * 24 * HOUR_MS);
}

/** The start of the hour in which asked-for links count. */
export function countedSince(now: Date): Date {
  return new Date(now.getTime() - HOUR_MS);
}

/** Seconds to wait before one more is allowed when `most` an hour are; 0 = now. */
export function secondsToWait(earlier: readonly Date[], now: Date, most: number): number {
  const counted = earlier
    .map((instant) => instant.getTime())
    .filter((time) => time > countedSince(now).getTime())
    .sort((a, b) => a - b);
  const blocking = counted[counted.length - most];
  return blocking === undefined ? 0 : Math.ceil((blocking + HOUR_MS - now.getTime()) / 1_000);
}

/** A link's state when somebody opens it. */
export type LinkState = 'usable' | 'used' | 'expired' | 'unknown';

/** What a link is worth now; null stands for one that was never given. */
export function linkState(
  link: { readonly expiresAt: Date; readonly usedAt: Date | null } | null,
  now: Date,
): LinkState {
  if (link === null) return 'unknown';
  if (link.usedAt !== null) return 'used';
  return now < link.expiresAt ? 'usable' : 'expired';
}
