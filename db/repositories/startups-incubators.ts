import { sql, type SQL } from 'drizzle-orm';

/** The startups that an incubator answers for, as a query of their numbers: the one place that says so. */
export function startupsOfIncubator(incubatorId: number): SQL {
  return sql`select id from startup where incubator_id = ${incubatorId}`;
}
