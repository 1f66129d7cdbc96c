import { sql } from 'drizzle-orm';
import type { Day } from '../../app/domain/shared/day';
import { rowsOf, type Reader } from '../client';

/** What became of a startup's service after its handover, and whether a stopped one left a post-mortem. */
export interface Aftermath {
  readonly handedOverOn: Day | null;
  /** Since when it is operated and followed, without a handover. */
  readonly operatedOn: Day | null;
  /** What the owner said last; null before the first follow-up. */
  readonly isAlive: boolean | null;
  readonly gonePercent: number | null;
  readonly hasPostMortem: boolean;
}

/** The aftermath of a startup, by the primary keys of what hangs on it. */
export async function aftermathOf(reader: Reader, startupId: number): Promise<Aftermath> {
  const [row] = await rowsOf<Aftermath>(
    reader,
    sql`select (select (closed_at at time zone 'Europe/Paris')::date::text from handover
            where startup_id = ${startupId} and state = 'signed' order by id desc limit 1) as "handedOverOn",
          (select (closed_at at time zone 'Europe/Paris')::date::text from handover
            where startup_id = ${startupId} and state = 'operated') as "operatedOn",
          (select is_alive from handover_follow_up join handover on handover.id = handover_id
            where startup_id = ${startupId} order by months desc limit 1) as "isAlive",
          (select gone_percent from handover_follow_up join handover on handover.id = handover_id
            where startup_id = ${startupId} and gone_percent is not null order by months desc limit 1) as "gonePercent",
          exists (select 1 from post_mortem where startup_id = ${startupId}) as "hasPostMortem"`,
  );
  if (!row) throw new Error('a query without a table answers one row');
  return row;
}
