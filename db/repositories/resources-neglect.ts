import { sql, type SQL } from 'drizzle-orm';
import { UNUSED_AFTER_MONTHS } from '../../app/domain/resources/neglect';
import type { Day } from '../../app/domain/shared/day';

/** How many reuses of a resource go on, confirmed or not yet answered. */
export const LIVE_REUSES = sql`(select count(*)::int from resource_reuse where resource_id = resource.id and state in ('declared', 'confirmed'))`;

/** Since when a resource in service shows a sign of neglect, as `neglectOf` has it: that day may be to come, or unknown (null). */
export const NEGLECTED_SINCE = sql`least(
  maintained_until + 1,
  case when maturity = 'obsolete' then (changed_at at time zone 'Europe/Paris')::date end,
  case when ${LIVE_REUSES} = 0 then greatest(
    ((published_at at time zone 'Europe/Paris')::date + ${`${UNUSED_AFTER_MONTHS} months`}::interval)::date,
    (select max(ended_on) from resource_reuse where resource_id = resource.id)
  ) end
)`;

/** The condition that a resource looks dead on that day. */
export function looksNeglected(today: Day): SQL {
  return sql`(resource.withdrawn_on is null and ${NEGLECTED_SINCE} <= ${today})`;
}
