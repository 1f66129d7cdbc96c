import { sql, type SQL } from 'drizzle-orm';

/** Numbers as the inside of an `in (…)`; the list must hold one at least. */
export function idList(ids: readonly number[]): SQL {
  return sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  );
}
