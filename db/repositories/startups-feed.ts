import { sql } from 'drizzle-orm';
import type { Day } from '../../app/domain/shared/day';
import type { StartupFilters } from '../../app/domain/startups/filters';
import type { Phase } from '../../app/domain/startups/phase';
import { rowsOf, type Reader } from '../client';
import { conditionsOf } from './startups-list';

/** A startup as a feed announces it. */
export interface StartupOfFeed {
  readonly slug: string;
  readonly name: string;
  readonly pitch: string;
  readonly phase: Phase;
  readonly openedOn: Day;
}

/** The startups that the filters ask for and that opened last. */
export async function latestStartups(
  reader: Reader,
  filters: StartupFilters,
  most: number,
): Promise<readonly StartupOfFeed[]> {
  const conditions = await conditionsOf(reader, filters);
  return rowsOf(
    reader,
    sql`select latest.slug, latest.name, latest.pitch, current.phase, latest.opened_on::text as "openedOn"
        from (
          select * from startup where ${sql.join(conditions, sql` and `)}
          order by opened_on desc, id desc limit ${most}
        ) as latest join startup_phase as current on current.startup_id = latest.id and current.ends_on is null
        order by latest.opened_on desc, latest.id desc`,
  );
}
