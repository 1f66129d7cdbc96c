import { sql } from 'drizzle-orm';
import { isLivePhase, withinScope, type LateSource } from './late-scope';

/** Missions on live startups that end soon and that no later stay of that person follows; due on their last day. */
export const MISSIONS_ENDING: LateSource = {
  follows: ['missions', 'phases', 'accounts'],
  rows: (scope, until) => sql`
    select mission.id, mission.ends_on - 1 as due_on, account.name as about, mission.startup_id, null::int as friction_id
    from mission join account on account.id = mission.account_id
    join startup_phase as current on current.startup_id = mission.startup_id and current.ends_on is null
    where mission.ends_on > ${scope.today} and mission.ends_on <= ${until}::date + 1 and mission.starts_on <= ${scope.today}
      and ${isLivePhase(sql`current.phase`)} and ${withinScope(scope, sql`mission.startup_id`)}
      and not exists (select 1 from mission as later where later.startup_id = mission.startup_id
        and later.account_id = mission.account_id and later.starts_on <= mission.ends_on
        and (later.ends_on is null or later.ends_on > mission.ends_on))`,
};
