import { sql } from 'drizzle-orm';
import { IN_USE_MONTHS } from '../../app/domain/startups/clock';
import { withinScope, type LateSource } from './late-scope';

/** Constructions whose six months end soon, or have ended. */
export const CLOCK_ENDING: LateSource = {
  follows: ['phases'],
  rows: (scope, until) => sql`
    select id, due_on, null::text as about, id as startup_id, null::int as friction_id from (
      select current.startup_id as id, ((select min(starts_on) from startup_phase
          where startup_id = current.startup_id and phase = 'construction') + ${`${IN_USE_MONTHS} months`}::interval)::date as due_on
      from startup_phase as current
      where current.ends_on is null and current.phase = 'construction' and ${withinScope(scope, sql`current.startup_id`)}
    ) as clock where due_on <= ${until}`,
};
