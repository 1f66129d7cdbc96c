import { createHash } from 'node:crypto';
import type { Db } from 'db/client';
import { atOneInstant, chainAfter, chainHead, type ChainLine } from 'db/repositories/audit-chain';
import {
  CHAIN_START,
  checkEnd,
  checkLine,
  type ChainPoint,
  type CheckedLine,
  type Verdict,
} from '~/domain/audit/verdict';

const LINES_AT_ONCE = 2_000;

/** Walks the whole journal, every hash computed again here rather than by the database, and compares its end with the head. */
export async function verifyJournal(db: Db): Promise<Verdict> {
  return atOneInstant(db, async (tx) => {
    let last: ChainPoint = CHAIN_START;
    for (;;) {
      const lines = await chainAfter(tx, last.number, LINES_AT_ONCE);
      for (const line of lines) {
        const wrong = checkLine(last, checked(last, line));
        if (wrong !== null) return wrong;
        last = line;
      }
      if (lines.length < LINES_AT_ONCE) return checkEnd(last, await chainHead(tx));
    }
  });
}

function checked(last: ChainPoint, line: ChainLine): CheckedLine {
  const computedHash = createHash('sha256').update(`${last.hash}\n${line.payload}`).digest('hex');
  return { ...line, computedHash };
}
