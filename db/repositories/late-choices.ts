import { sql } from 'drizzle-orm';
import { rowsOf, type Reader } from '../client';

/** The staff, by name: whom the board may be read for. */
export async function staffMembers(reader: Reader): Promise<{ id: number; name: string }[]> {
  return rowsOf(
    reader,
    sql`select id, name from account where roles @> array['staff'] and erased_at is null order by name, id limit 100`,
  );
}

/** Somebody's name; null when nobody has that number. */
export async function nameOf(reader: Reader, accountId: number): Promise<string | null> {
  const [row] = await rowsOf<{ name: string }>(
    reader,
    sql`select name from account where id = ${accountId} and erased_at is null`,
  );
  return row?.name ?? null;
}
