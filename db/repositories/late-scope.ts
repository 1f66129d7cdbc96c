import { sql, type SQL } from 'drizzle-orm';
import type { Fact } from '../../app/domain/audit/changes';
import type { Day } from '../../app/domain/shared/day';
import { LIVE_PHASES } from '../../app/domain/startups/phase';
import { startupsOfIncubator } from './startups-incubators';

/** Whose lateness is asked, and when. */
export interface LateScope {
  readonly today: Day;
  readonly now: Date;
  readonly incubatorId: number | null;
  readonly personId: number | null;
}

/** What one kind of lateness says of itself: the rest of a line is the same for all. */
export interface LateSource {
  /** Rows `id, due_on, about, startup_id, friction_id` of what is due by the last day, within the scope. */
  readonly rows: (scope: LateScope, until: Day) => SQL;
  /** The facts that it follows from besides the day; null when more than acts of the journal change it. */
  readonly follows: readonly Fact[] | null;
}

/** The startups that concern a person: on their team today, their sponsor, or in charge of a friction that they answer. */
export function startupsOfPerson(personId: number, today: Day): SQL {
  return sql`select startup_id from mission
      where account_id = ${personId} and starts_on <= ${today} and (ends_on is null or ends_on > ${today})
    union select startup_id from engagement where sponsor_id = ${personId}
    union select startup_id from startup_friction join friction on friction.id = friction_id where handler_id = ${personId}`;
}

/** The condition that a startup is within the scope. */
export function withinScope(scope: LateScope, startupId: SQL): SQL {
  const conditions = [sql`true`];
  if (scope.incubatorId !== null)
    conditions.push(sql`${startupId} in (${startupsOfIncubator(scope.incubatorId)})`);
  if (scope.personId !== null)
    conditions.push(sql`${startupId} in (${startupsOfPerson(scope.personId, scope.today)})`);
  return sql.join(conditions, sql` and `);
}

/** The condition that a phase is one in which a team works. */
export function isLivePhase(phase: SQL): SQL {
  return sql`${phase} in (${sql.join(
    LIVE_PHASES.map((live) => sql`${live}`),
    sql`, `,
  )})`;
}
