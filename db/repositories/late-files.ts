import { sql, type SQL } from 'drizzle-orm';
import { withinScope, type LateScope, type LateSource } from './late-scope';

/** A scanner that has not answered for as long is in trouble: a file is scanned within seconds. */
const PATIENCE = '1 hour';

/** Startups and frictions with files that wait in quarantine; numbered below nothing when it is a friction's. */
export const FILES_WAITING: LateSource = {
  follows: null,
  rows: (scope, until) => sql`
    select coalesce(startup_id, -friction_id) as id, min((uploaded_at at time zone 'Europe/Paris')::date) as due_on,
      count(*)::text as about, startup_id, friction_id
    from stored_file where state = 'scanning' and uploaded_at < ${scope.now.toISOString()}::timestamptz - ${PATIENCE}::interval
      and (uploaded_at at time zone 'Europe/Paris')::date <= ${until} and ${ofSomebody(scope)}
    group by startup_id, friction_id`,
};

function ofSomebody(scope: LateScope): SQL {
  if (scope.incubatorId === null && scope.personId === null) return sql`true`;
  return withinScope(scope, sql`stored_file.startup_id`);
}
