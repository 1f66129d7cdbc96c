import { sql } from 'drizzle-orm';
import { rowsOf, type Db, type Reader } from '../client';

interface Remembered {
  readonly head: string;
  readonly value: unknown;
}

const memories = new WeakMap<Db, Map<string, Remembered>>();

/** The number of the journal's last act: while it stays, nothing that is journalled has changed. */
export async function lastAct(reader: Reader): Promise<string> {
  const [row] = await rowsOf<{ number: string }>(
    reader,
    sql`select number::text as number from journal_head where id = 1`,
  );
  return row?.number ?? '';
}

/**
 * A value that follows from journalled facts and from `day`, computed again only after the next act or on another day:
 * what would read every friction for each page. Under one name there is one value.
 */
export async function untilNextAct<T>(
  db: Db,
  name: string,
  day: string,
  compute: () => Promise<T>,
): Promise<T> {
  // Read before the value: an act meanwhile makes the next reader compute again, never keep an older one.
  const head = `${await lastAct(db)} ${day}`;
  const memory = memories.get(db) ?? new Map<string, Remembered>();
  memories.set(db, memory);
  const known = memory.get(name);
  if (known?.head === head) return known.value as T;
  const value = await compute();
  memory.set(name, { head, value });
  return value;
}
