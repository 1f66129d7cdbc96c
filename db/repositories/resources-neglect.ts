import { sql, type SQL } from 'drizzle-orm';
import { UNUSED_AFTER_MONTHS } from '../../app/domain/resources/neglect';
import type { Day } from '../../app/domain/shared/day';

/**
 * Resources in service, `id` and `since` when each shows a sign of neglect, as `neglectOf` has it: a day to come, or
 * null. Reuses are read once for all of them: a look for each costs ten times as much among thousands.
 */
export const NEGLECTS = sql`(
  select resource.id, least(
    maintained_until + 1,
    case when maturity = 'obsolete' then (changed_at at time zone 'Europe/Paris')::date end,
    case when coalesce(used.live, 0) = 0 then greatest(
      ((published_at at time zone 'Europe/Paris')::date + ${`${UNUSED_AFTER_MONTHS} months`}::interval)::date,
      used.ended_on
    ) end
  ) as since
  from resource left join (
    select resource_id, count(*) filter (where state in ('declared', 'confirmed')) as live, max(ended_on) as ended_on
    from resource_reuse group by resource_id
  ) as used on used.resource_id = resource.id
  where withdrawn_on is null
)`;

/** The condition that a resource looks dead on that day. */
export function looksNeglected(today: Day): SQL {
  return sql`resource.id in (select id from ${NEGLECTS} as neglect where since <= ${today})`;
}
