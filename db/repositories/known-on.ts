import { sql, type AnyColumn, type SQL } from 'drizzle-orm';
import type { Day } from '../../app/domain/shared/day';

/** The instant at which a day ends in Paris. */
export function endOf(day: Day): SQL {
  return sql`(${day}::date + 1)::timestamp at time zone 'Europe/Paris'`;
}

/** What was known on a day: an instant before its end; no condition when there is no day. */
export function knownOn(column: AnyColumn, day: Day | null): SQL | undefined {
  return day === null ? undefined : sql`${column} < ${endOf(day)}`;
}
