import { sql } from 'drizzle-orm';
import { rowsOf, type Db, type Reader, type Tx } from '../client';

/** A line as stored, with the text that its hash covers. */
export interface ChainLine {
  readonly number: number;
  readonly previousHash: string;
  readonly hash: string;
  readonly payload: string;
}

/** Runs reads that all see the same instant. */
export function atOneInstant<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction(work, { isolationLevel: 'repeatable read', accessMode: 'read only' });
}

/** The lines after a number, in order. */
export async function chainAfter(
  reader: Reader,
  number: number,
  limit: number,
): Promise<ChainLine[]> {
  const rows = await rowsOf<Omit<ChainLine, 'number'> & { number: string }>(
    reader,
    sql`select number::text as number, previous_hash as "previousHash", hash, journal_payload(journal_entry) as payload
        from journal_entry where number > ${number} order by journal_entry.number limit ${limit}`,
  );
  return rows.map((row) => ({ ...row, number: Number(row.number) }));
}

/** The chain's head, kept apart; null when somebody removed it. */
export async function chainHead(reader: Reader): Promise<{ number: number; hash: string } | null> {
  const [row] = await rowsOf<{ number: string; hash: string }>(
    reader,
    sql`select number::text as number, hash from journal_head where id = 1`,
  );
  return row ? { number: Number(row.number), hash: row.hash } : null;
}
