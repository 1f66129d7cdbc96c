/** Long enough for a slow mail server, short enough that whoever types it has just read it. */
const CODE_MINUTES = 10;
/** Six digits: five tries leave one chance in 200 000. */
export const MOST_WRONG = 5;
export const CODE_DIGITS = 6;
/** More an hour is somebody trying, or filling a mailbox. */
export const CODES_PER_HOUR = 5;

/** A code as the rules see it. */
export interface CodeSent {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  /** Wrong codes typed for it. */
  readonly wrong: number;
}

/** The instant from which a code sent now proves nothing. */
export function codeEnd(sentAt: Date): Date {
  return new Date(sentAt.getTime() + CODE_MINUTES * 60_000);
}

export type CodeState = 'usable' | 'used' | 'expired' | 'worn-out' | 'missing';

/** What a code is worth now; null stands for none that was asked for. */
export function codeState(code: CodeSent | null, now: Date): CodeState {
  if (code === null) return 'missing';
  if (code.usedAt !== null) return 'used';
  if (now >= code.expiresAt) return 'expired';
  return code.wrong >= MOST_WRONG ? 'worn-out' : 'usable';
}
