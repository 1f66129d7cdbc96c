import { sql } from 'drizzle-orm';
import { isLivePhase, withinScope, type LateSource } from './late-scope';

/** Milestones of live startups still planned after their day. */
export const MILESTONES_LATE: LateSource = {
  follows: ['milestones', 'phases'],
  rows: (scope, until) => sql`
    select milestone.id, milestone.due_on, milestone.title as about, milestone.startup_id, null::int as friction_id
    from milestone join startup_phase as current on current.startup_id = milestone.startup_id and current.ends_on is null
    where milestone.state = 'planned' and milestone.due_on <= ${until} and ${isLivePhase(sql`current.phase`)}
      and ${withinScope(scope, sql`milestone.startup_id`)}`,
};
