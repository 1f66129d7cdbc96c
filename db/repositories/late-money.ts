import { sql } from 'drizzle-orm';
import { ENVELOPE_END } from './envelope-end';
import { isLivePhase, withinScope, type LateSource } from './late-scope';

/** Live startups whose last envelope ends soon, or has ended; due on the last day that it covers, carry-overs included, as its pages say. */
export const MONEY_ENDING: LateSource = {
  follows: ['envelopes', 'phases'],
  rows: (scope, until) => sql`
    select id, due_on, null::text as about, id as startup_id, null::int as friction_id from (
      select current.startup_id as id, (select max(${ENVELOPE_END}) - 1 from envelope where startup_id = current.startup_id) as due_on
      from startup_phase as current
      where current.ends_on is null and ${isLivePhase(sql`current.phase`)} and ${withinScope(scope, sql`current.startup_id`)}
    ) as money where due_on <= ${until}`,
};
