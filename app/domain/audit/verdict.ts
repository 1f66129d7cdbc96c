/** What a walk along the journal's chain found; `brokenAt` is the first line that cannot be trusted. */
export type Verdict =
  | { readonly ok: true; readonly count: number }
  | { readonly ok: false; readonly brokenAt: number; readonly reason: string };

/** A line of the chain, its hash computed again from what it says. */
export interface CheckedLine {
  readonly number: number;
  readonly previousHash: string;
  readonly hash: string;
  /** SHA-256 of the previous line's hash and what this line says. */
  readonly computedHash: string;
}

/** A point of the chain: its number and hash. */
export interface ChainPoint {
  readonly number: number;
  readonly hash: string;
}

/** Where every chain begins. */
export const CHAIN_START: ChainPoint = { number: 0, hash: '0'.repeat(64) };

/** What is wrong with a line that comes after a point of the chain; null when it follows from it. */
export function checkLine(last: ChainPoint, line: CheckedLine): Verdict | null {
  const expected = last.number + 1;
  if (line.number !== expected) return broken(expected, 'the line is missing');
  if (line.previousHash !== last.hash) {
    return broken(expected, 'it does not follow from the line before it');
  }
  if (line.hash !== line.computedHash) return broken(expected, 'what it says was changed');
  return null;
}

/** What is wrong with the end of the chain against its head, which is kept apart. */
export function checkEnd(last: ChainPoint, head: ChainPoint | null): Verdict {
  if (head === null) return broken(last.number, 'the head is missing');
  if (head.number > last.number) return broken(last.number + 1, 'the end was cut off');
  if (head.number < last.number) return broken(head.number + 1, 'the head does not know the line');
  if (head.hash !== last.hash) return broken(last.number, 'the head has another hash');
  return { ok: true, count: last.number };
}

function broken(brokenAt: number, reason: string): Verdict {
  return { ok: false, brokenAt, reason };
}
