import { sql } from 'drizzle-orm';
import { isLivePhase, withinScope, type LateSource } from './late-scope';

/** Live startups whose last envelope ends soon, or has ended; due on the last day that it covers, carry-overs included, as its pages say. */
export const MONEY_ENDING: LateSource = {
  follows: ['envelopes', 'phases'],
  // Sets joined once: a look-up per envelope would be planned as so costly that PostgreSQL compiles it first.
  rows: (scope, until) => sql`
    select current.startup_id as id, money.ends_on - 1 as due_on, null::text as about, current.startup_id, null::int as friction_id
    from startup_phase as current
    join (
      select envelope.startup_id, max(greatest(envelope.ends_on, carry.ends_on)) as ends_on
      from envelope left join (
        select envelope_id, max(ends_on) as ends_on from envelope_carry_over group by envelope_id
      ) as carry on carry.envelope_id = envelope.id group by envelope.startup_id
    ) as money on money.startup_id = current.startup_id
    where current.ends_on is null and ${isLivePhase(sql`current.phase`)} and ${withinScope(scope, sql`current.startup_id`)}
      and money.ends_on - 1 <= ${until}`,
};
