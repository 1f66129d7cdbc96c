import { sql } from 'drizzle-orm';
import { changedBy, FACTS, type Fact } from '../../app/domain/audit/changes';
import { rowsOf, type Db, type Reader } from '../client';

/** More acts than these at once may have changed anything: they are not asked for one by one. */
const MOST_ACTS_TOLD = 1_000;

interface Remembered {
  readonly stand: string;
  readonly value: Promise<unknown>;
}

/** What a process knows of one database. */
interface Memory {
  /** The journal's last act that was looked at. */
  head: number;
  /** The last act that may have changed each kind of facts. */
  readonly changedAt: Map<Fact, number>;
  readonly values: Map<string, Remembered>;
}

const memories = new WeakMap<Db, Memory>();
const asking = new WeakMap<Db, Promise<number>>();

/**
 * A value that follows from those kinds of journalled facts and from `day`, computed again only after an act that may
 * have changed one of them, in whichever process, or on another day: what would read every row for each page. Under
 * one name there is one value.
 */
export async function untilNextAct<T>(
  db: Db,
  name: string,
  day: string,
  compute: () => Promise<T>,
  follows: readonly Fact[] = FACTS,
): Promise<T> {
  // Asked before the value is read: an act meanwhile makes the next reader compute again, never keep an older one.
  const { changedAt, values } = await memoryAt(db, await headOf(db));
  const stand = `${Math.max(...follows.map((fact) => changedAt.get(fact) ?? 0))} ${day}`;
  const known = values.get(name);
  if (known?.stand === stand) return known.value as Promise<T>;
  const value = compute();
  values.set(name, { stand, value });
  // What could not be computed is asked again; whoever waits for it hears why.
  value.catch(() => {
    if (values.get(name)?.value === value) values.delete(name);
  });
  return value;
}

/** The number of the last act; whoever asks in the same turn of the event loop asks once. */
function headOf(db: Db): Promise<number> {
  const asked = asking.get(db);
  if (asked !== undefined) return asked;
  const question = Promise.resolve().then(async () => {
    asking.delete(db);
    const [row] = await rowsOf<{ number: string }>(
      db,
      sql`select number::text as number from journal_head where id = 1`,
    );
    return Number(row?.number ?? 0);
  });
  asking.set(db, question);
  return question;
}

/** What is known once the acts until `head` are looked at. */
async function memoryAt(db: Db, head: number): Promise<Memory> {
  const known = memories.get(db);
  // Fewer acts than before: another database was put in its place.
  if (known === undefined || head < known.head || head - known.head > MOST_ACTS_TOLD) {
    const memory = { head, changedAt: new Map<Fact, number>(), values: new Map() };
    for (const fact of FACTS) memory.changedAt.set(fact, head);
    memories.set(db, memory);
    return memory;
  }
  if (head > known.head) {
    const changed = await changedBetween(db, known.head, head);
    for (const fact of changed)
      known.changedAt.set(fact, Math.max(head, known.changedAt.get(fact) ?? 0));
    known.head = Math.max(head, known.head);
  }
  return known;
}

async function changedBetween(reader: Reader, from: number, to: number): Promise<Fact[]> {
  const rows = await rowsOf<{ act: string }>(
    reader,
    sql`select distinct act from journal_entry where number > ${from} and number <= ${to}`,
  );
  return rows.flatMap(({ act }) => changedBy(act));
}
