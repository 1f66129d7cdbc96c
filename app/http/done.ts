import { DONE_SENTENCES, type Done } from '~/wording/done';

const COOKIE = 'relais_fait';
/** The next page follows at once; a browser that never asks for it should not say it much later. */
const SECONDS = 30;
const KEPT = new RegExp(`(?:^|;\\s*)${COOKIE}=(\\w+)`);

/** The `Set-Cookie` by which the next page says what has just been done. */
export function doneCookie(done: Done): string {
  return cookie(done, SECONDS);
}

/** What the last act of this browser did; null when there is nothing to say. */
export function doneOf(cookieHeader: string | null): Done | null {
  const kept = KEPT.exec(cookieHeader ?? '')?.[1] ?? '';
  return Object.hasOwn(DONE_SENTENCES, kept) ? (kept as Done) : null;
}

/** The `Set-Cookie` once it has been said. */
export const SAID = cookie('', 0);

function cookie(value: string, seconds: number): string {
  return `${COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax`;
}
