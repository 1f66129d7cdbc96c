import { sql } from 'drizzle-orm';
import { MONTHS_BETWEEN_REVIEWS } from '../../app/domain/reviews/calendar';
import { isLivePhase, withinScope, type LateSource } from './late-scope';

/** Committees whose day has come and whose decision nobody has recorded. */
export const REVIEWS_TO_RECORD: LateSource = {
  followsJournal: true,
  rows: (scope, until) => sql`
    select review.id, review.held_on as due_on, null::text as about, review.startup_id, null::int as friction_id
    from review where review.state = 'planned' and review.held_on <= ${until}
      and ${withinScope(scope, sql`review.startup_id`)}`,
};

/** Live startups whose next committee is due and not planned: after the last decision, else as `firstReviewDue` counts. */
export const REVIEWS_TO_PLAN: LateSource = {
  followsJournal: true,
  rows: (scope, until) => sql`
    select id, due_on, null::text as about, id as startup_id, null::int as friction_id from (
      select startup.id, coalesce(
          (select next_due_on from review where startup_id = startup.id and state = 'decided' order by decided_at desc limit 1),
          least((startup.opened_on + ${`${MONTHS_BETWEEN_REVIEWS} months`}::interval)::date, (
            select coalesce(ends_on, (select min(ends_on) from envelope where startup_id = startup.id and review_id is null))
            from startup_phase where startup_id = startup.id and phase = 'investigation' order by sequence limit 1
          ))) as due_on
      from startup join startup_phase as current on current.startup_id = startup.id and current.ends_on is null
      where ${isLivePhase(sql`current.phase`)} and ${withinScope(scope, sql`startup.id`)}
        and not exists (select 1 from review where startup_id = startup.id and state = 'planned')
    ) as calendar where due_on <= ${until}`,
};
