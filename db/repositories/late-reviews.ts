import { sql } from 'drizzle-orm';
import { MONTHS_BETWEEN_REVIEWS } from '../../app/domain/reviews/calendar';
import { isLivePhase, withinScope, type LateSource } from './late-scope';

/** Committees whose day has come and whose decision nobody has recorded. */
export const REVIEWS_TO_RECORD: LateSource = {
  follows: ['reviews'],
  rows: (scope, until) => sql`
    select review.id, review.held_on as due_on, null::text as about, review.startup_id, null::int as friction_id
    from review where review.state = 'planned' and review.held_on <= ${until}
      and ${withinScope(scope, sql`review.startup_id`)}`,
};

/** Live startups whose next committee is due and not planned: after the last decision, else as `firstReviewDue` counts. */
export const REVIEWS_TO_PLAN: LateSource = {
  follows: ['envelopes', 'phases', 'reviews', 'startups'],
  // Sets joined once: a look-up per startup would be planned as so costly that PostgreSQL compiles it first.
  rows: (scope, until) => sql`
    select id, due_on, null::text as about, id as startup_id, null::int as friction_id from (
      select startup.id, coalesce(decision.next_due_on,
          least((startup.opened_on + ${`${MONTHS_BETWEEN_REVIEWS} months`}::interval)::date,
            case when investigation.startup_id is not null then coalesce(investigation.ends_on, granted.ends_on) end)) as due_on
      from startup join startup_phase as current on current.startup_id = startup.id and current.ends_on is null
      left join (
        select distinct on (startup_id) startup_id, next_due_on from review where state = 'decided' order by startup_id, decided_at desc
      ) as decision on decision.startup_id = startup.id
      left join (
        select distinct on (startup_id) startup_id, ends_on from startup_phase where phase = 'investigation' order by startup_id, sequence
      ) as investigation on investigation.startup_id = startup.id
      left join (
        select startup_id, min(ends_on) as ends_on from envelope where review_id is null group by startup_id
      ) as granted on granted.startup_id = startup.id
      where ${isLivePhase(sql`current.phase`)} and ${withinScope(scope, sql`startup.id`)}
        and not exists (select 1 from review where startup_id = startup.id and state = 'planned')
    ) as calendar where due_on <= ${until}`,
};
