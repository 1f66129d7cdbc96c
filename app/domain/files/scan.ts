/** Where a kept file stands with the scanner; `unscanned` = there was none when it came. */
export const FILE_STATES = ['unscanned', 'scanning', 'clean', 'refused'] as const;
export type FileState = (typeof FILE_STATES)[number];

/** What a scanner says of a file; `unavailable` = it said nothing that can be believed. */
export type ScanVerdict =
  | { readonly kind: 'clean' }
  | { readonly kind: 'infected'; readonly threat: string }
  | { readonly kind: 'unavailable'; readonly reason: string };

/** Looks for malicious content; it never throws, and gives up after `patienceMs`. */
export interface Scanner {
  scan(bytes: Uint8Array, patienceMs: number): Promise<ScanVerdict>;
}

/** Somebody waits for the page: longer than ten megabytes take, then the file waits in quarantine. */
export const PATIENCE_OF_UPLOAD_MS = 5_000;
/** Nobody waits for a round of the worker. */
export const PATIENCE_OF_ROUND_MS = 60_000;
/** Longer than one scan: a process that died while scanning holds its file no longer. */
const LEASE_MINUTES = 2;
const FIRST_WAIT_SECONDS = 15;
/** People wait for their file: a scanner that is back is noticed within ten minutes. */
const LONGEST_WAIT_SECONDS = 600;

/** Whether a file in that state may be handed out; what waits for the scanner is in quarantine. */
export function isServed(state: FileState): boolean {
  return state === 'unscanned' || state === 'clean';
}

/** The instant until which a file leased now is scanned by nobody else. */
export function scanLeaseEnd(now: Date): Date {
  return new Date(now.getTime() + LEASE_MINUTES * 60_000);
}

/** When a file whose scan has failed that many times (from 1) is tried again: 15 seconds, doubled each time, 10 minutes at most; it is never given up. */
export function nextScan(failures: number, now: Date): Date {
  const seconds = Math.min(FIRST_WAIT_SECONDS * 2 ** (failures - 1), LONGEST_WAIT_SECONDS);
  return new Date(now.getTime() + seconds * 1_000);
}
