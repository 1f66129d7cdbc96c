import { sql, type SQL } from 'drizzle-orm';
import { ANSWER_DUE_DAYS } from '../../app/domain/frictions/answer-time';
import type { LateScope, LateSource } from './late-scope';

/** Frictions whose proposer still waits after the day on which an answer was due. */
export const FRICTIONS_UNANSWERED: LateSource = {
  follows: ['frictions', 'handlers', 'accounts'],
  rows: (scope, until) => sql`
    select id, due_on, about, null::int as startup_id, id as friction_id from (
      select friction.id, (friction.submitted_at at time zone 'Europe/Paris')::date + ${ANSWER_DUE_DAYS}::int as due_on, friction.title as about
      from friction where friction.answered_at is null
        and friction.state in ('submitted', 'in_triage', 'needs_information', 'qualified', 'selected') and ${inHands(scope)}
    ) as waiting where due_on <= ${until}`,
};

/** A friction is somebody's by its handler; what nobody has taken is every incubator's. */
function inHands({ incubatorId, personId }: LateScope): SQL {
  const conditions = [sql`true`];
  if (personId !== null) conditions.push(sql`friction.handler_id = ${personId}`);
  if (incubatorId !== null)
    conditions.push(sql`(friction.handler_id is null or friction.handler_id in (
      select id from account where organisation_id = ${incubatorId}))`);
  return sql.join(conditions, sql` and `);
}
