import { sql } from 'drizzle-orm';
import { withinScope, type LateSource } from './late-scope';
import { NEGLECTS } from './resources-neglect';

/** Resources that look dead, since the first day on which they did: a startup's where they came from one, else of no scope. */
export const RESOURCES_NEGLECTED: LateSource = {
  follows: ['resources', 'reuses'],
  rows: (scope, until) => sql`
    select resource.id, since as due_on, name as about, startup_id, null::int as friction_id
    from ${NEGLECTS} as neglect join resource on resource.id = neglect.id
    where since <= ${until} and ${withinScope(scope, sql`startup_id`)}`,
};
