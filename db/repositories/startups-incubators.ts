import { sql, type SQL } from 'drizzle-orm';

/** The startups of an incubator's portfolio, its own and those that it carries with others, as a query of their numbers: the one place that says so. */
export function startupsOfIncubator(incubatorId: number): SQL {
  return sql`select id from startup where incubator_id = ${incubatorId}
    union select startup_id from startup_incubator where incubator_id = ${incubatorId}`;
}
