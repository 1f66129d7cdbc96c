import { sql } from 'drizzle-orm';
import { rowsOf, type Reader } from '../client';

/** What of a fresh instance is still empty: the reference list of organisations, and its people. */
export async function emptiness(
  reader: Reader,
): Promise<{ organisations: boolean; accounts: boolean }> {
  const [row] = await rowsOf<{ organisations: boolean; accounts: boolean }>(
    reader,
    sql`select not exists (select 1 from organisation) as organisations, not exists (select 1 from account) as accounts`,
  );
  return row ?? { organisations: false, accounts: false };
}
