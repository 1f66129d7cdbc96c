import { sql } from 'drizzle-orm';
import { LARGEST_TEAM, SMALLEST_TEAM } from '../../app/domain/startups/gates';
import { withinScope, type LateSource } from './late-scope';

/** Constructions whose team, coaches not counted, is outside the band today; due since the day of its last change. */
export const TEAM_OUT_OF_BAND: LateSource = {
  follows: ['missions', 'phases'],
  rows: (scope, until) => sql`
    select current.startup_id as id, greatest(current.starts_on, team.changed_on) as due_on, team.size::text as about,
      current.startup_id, null::int as friction_id
    from startup_phase as current cross join lateral (
      select count(distinct account_id) filter (where starts_on <= ${scope.today} and (ends_on is null or ends_on > ${scope.today})) as size,
        max(case when ends_on <= ${scope.today} then ends_on when starts_on <= ${scope.today} then starts_on end) as changed_on
      from mission where startup_id = current.startup_id and role <> 'coach'
    ) as team
    where current.ends_on is null and current.phase = 'construction' and greatest(current.starts_on, team.changed_on) <= ${until}
      and team.size not between ${SMALLEST_TEAM} and ${LARGEST_TEAM} and ${withinScope(scope, sql`current.startup_id`)}`,
};
