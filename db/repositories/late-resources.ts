import { sql } from 'drizzle-orm';
import { withinScope, type LateSource } from './late-scope';
import { NEGLECTED_SINCE } from './resources-neglect';

/** Resources that look dead, since the first day on which they did: a startup's where they came from one, else of no scope. */
export const RESOURCES_NEGLECTED: LateSource = {
  follows: ['resources', 'reuses'],
  rows: (scope, until) => sql`
    select id, due_on, name as about, startup_id, null::int as friction_id from (
      select id, name, startup_id, ${NEGLECTED_SINCE} as due_on from resource where withdrawn_on is null
    ) as resource where due_on <= ${until} and ${withinScope(scope, sql`startup_id`)}`,
};
