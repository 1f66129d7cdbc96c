import { sql } from 'drizzle-orm';
import { POST_MORTEM_DAYS } from '../../app/domain/startups/post-mortem';
import { withinScope, type LateSource } from './late-scope';
import { STOPPED_WITHOUT_POST_MORTEM } from './startups-post-mortem';

/** Stopped startups that have not said what they leave, a month after; imported histories are not asked. */
export const POST_MORTEMS_MISSING: LateSource = {
  follows: ['phases', 'startups', 'post-mortems'],
  rows: (scope, until) => sql`
    select id, due_on, null::text as about, id as startup_id, null::int as friction_id
    from (select id, "stoppedOn"::date + ${POST_MORTEM_DAYS}::int as due_on from (${STOPPED_WITHOUT_POST_MORTEM}) as stopped) as asked
    where due_on <= ${until} and ${withinScope(scope, sql`id`)}`,
};
