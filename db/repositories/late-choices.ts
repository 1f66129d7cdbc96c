import { sql } from 'drizzle-orm';
import { rowsOf, type Reader } from '../client';

export interface Choice {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
}

/** The incubators that have startups, by name. */
export async function incubators(reader: Reader): Promise<Choice[]> {
  return rowsOf(
    reader,
    // One look into the index per incubator, however many startups each has.
    sql`with recursive each as (
          (select incubator_id from startup order by incubator_id limit 1)
          union all
          select (select incubator_id from startup where startup.incubator_id > each.incubator_id order by incubator_id limit 1)
          from each where each.incubator_id is not null
        )
        select id, slug, coalesce(short_name, name) as name from organisation
        where id in (select incubator_id from each) order by name, id`,
  );
}

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
