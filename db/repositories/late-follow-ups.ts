import { sql } from 'drizzle-orm';
import { AWAITED_FOLLOW_UPS } from './handover-follow-up';
import { withinScope, type LateSource } from './late-scope';

/** What the owner has not said of a service six or twelve months after its handover: late from its day on. */
export const FOLLOW_UPS_MISSING: LateSource = {
  follows: ['handovers', 'phases', 'startups'],
  rows: (scope, until) => sql`
    select "handoverId" as id, "dueOn"::date as due_on, months::text as about, "startupId" as startup_id, null::int as friction_id
    from (${AWAITED_FOLLOW_UPS}) as awaited where "dueOn"::date <= ${until} and ${withinScope(scope, sql`"startupId"`)}`,
};
