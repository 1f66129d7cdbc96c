import { sql } from 'drizzle-orm';
import { STALLED_DAYS } from '../../app/domain/notifications/late';
import { withinScope, type LateSource } from './late-scope';

/** Running handovers in which nothing happened for a month: due a month after their last act. */
export const HANDOVERS_STALLED: LateSource = {
  follows: ['handovers'],
  rows: (scope, until) => sql`
    select id, due_on, null::text as about, startup_id, null::int as friction_id from (
      select handover.id, handover.startup_id, (coalesce((
          select at from journal_entry where subject_kind = 'handover' and subject_id = handover.id order by number desc limit 1
        ), handover.created_at) at time zone 'Europe/Paris')::date + ${STALLED_DAYS}::int as due_on
      from handover where handover.state in ('prepared', 'accepted', 'refused') and ${withinScope(scope, sql`handover.startup_id`)}
    ) as quiet where due_on <= ${until}`,
};
