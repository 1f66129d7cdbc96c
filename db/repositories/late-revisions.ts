import { sql } from 'drizzle-orm';
import type { LateSource } from './late-scope';

/** The next edition of the current programme, due six months after the last: everybody's at once, of no startup. */
export const REVISIONS_DUE: LateSource = {
  follows: ['revisions'],
  rows: ({ today, incubatorId, personId }, until) => sql`
    select id, due_on, name as about, null::int as startup_id, null::int as friction_id from (
      select current.id, current.name, (max(programme_revision.adopted_on) + '6 months'::interval)::date as due_on
      from (
        select id, name from programme where not is_neighbour and starts_on <= ${today} order by starts_on desc, id desc limit 1
      ) as current join programme_revision on programme_revision.programme_id = current.id
      where programme_revision.state = 'adopted' group by current.id, current.name
    ) as calendar
    where due_on <= ${until} and ${incubatorId === null && personId === null}::boolean`,
};
