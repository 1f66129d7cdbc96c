import { sql } from 'drizzle-orm';
import type { ReviewOutcome } from '../../app/domain/reviews/review';
import type { Day } from '../../app/domain/shared/day';
import { LIVE_PHASES, type Phase } from '../../app/domain/startups/phase';
import { rowsOf, type Reader } from '../client';
import { idList } from './id-list';

/** A live startup with the days from which its next committee is reckoned. */
export interface ScheduledStartup {
  readonly startupId: number;
  readonly slug: string;
  readonly name: string;
  readonly phase: Phase;
  readonly openedOn: Day;
  /** While it lasts, an investigation ends when its own money does. */
  readonly investigationEndsOn: Day | null;
  readonly lastDecidedOn: Day | null;
  readonly nextDueOn: Day | null;
  readonly plannedId: number | null;
  readonly plannedOn: Day | null;
  readonly heldOn: Day | null;
  readonly askIsWritten: boolean;
  readonly questionsWaiting: number;
}

const LIVE = sql.raw(LIVE_PHASES.map((phase) => `'${phase}'`).join(', '));

/** Every live startup's days; read once per act of the journal and kept, for the calendar and for the reminders. */
export async function scheduledStartups(reader: Reader): Promise<readonly ScheduledStartup[]> {
  return rowsOf(
    reader,
    sql`with first_money as (
          select startup_id, min(ends_on) as ends_on from envelope where review_id is null group by startup_id
        ), investigation as (
          select distinct on (startup_id) startup_id, ends_on from startup_phase
          where phase = 'investigation' order by startup_id, sequence
        ), last as (
          select distinct on (startup_id) startup_id, (decided_at at time zone 'Europe/Paris')::date as decided_on, next_due_on
          from review where state = 'decided' order by startup_id, decided_at desc
        ), waiting as (
          select review_id, count(*)::int as questions from review_question where answer is null group by review_id
        )
        select startup.id as "startupId", startup.slug, startup.name, current.phase,
          startup.opened_on::text as "openedOn",
          case when investigation.startup_id is not null
            then coalesce(investigation.ends_on, first_money.ends_on)::text end as "investigationEndsOn",
          last.decided_on::text as "lastDecidedOn", last.next_due_on::text as "nextDueOn",
          planned.id as "plannedId", planned.held_on::text as "heldOn",
          (planned.created_at at time zone 'Europe/Paris')::date::text as "plannedOn",
          coalesce(planned.ask, '') <> '' as "askIsWritten",
          coalesce(waiting.questions, 0) as "questionsWaiting"
        from startup
        join startup_phase as current on current.startup_id = startup.id and current.ends_on is null
          and current.phase in (${LIVE})
        left join investigation on investigation.startup_id = startup.id
        left join first_money on first_money.startup_id = startup.id
        left join last on last.startup_id = startup.id
        left join review as planned on planned.startup_id = startup.id and planned.state = 'planned'
        left join waiting on waiting.review_id = planned.id`,
  );
}

/** A decision as the calendar tells it. */
export interface LatestDecision {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly heldOn: Day;
  readonly outcome: ReviewOutcome;
  readonly opensPhase: Phase | null;
  readonly grantedCents: number | null;
}

/** The latest decisions of all startups, newest first. */
export async function latestDecisions(
  reader: Reader,
  most: number,
): Promise<readonly LatestDecision[]> {
  const rows = await rowsOf<Omit<LatestDecision, 'grantedCents'> & { grantedCents: string | null }>(
    reader,
    sql`select review.id, startup.slug, startup.name, held_on::text as "heldOn", outcome, opens_phase as "opensPhase",
          coalesce((select sum(cents) from review_share where review_id = review.id), granted_cents) as "grantedCents"
        from review join startup on startup.id = startup_id
        where review.state = 'decided' order by decided_at desc limit ${most}`,
  );
  return rows.map((row) => ({
    ...row,
    grantedCents: row.grantedCents === null ? null : Number(row.grantedCents),
  }));
}

/** Today's sponsors of each startup: « Aude Sénéchal, Région Bretagne ». */
export async function sponsorNames(
  reader: Reader,
  startupIds: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  if (startupIds.length === 0) return new Map();
  const rows = await rowsOf<{ startupId: number; names: string[] }>(
    reader,
    sql`select startup_id as "startupId", array_agg(account.name || ', ' || coalesce(organisation.short_name, organisation.name) order by account.name) as names
        from engagement join account on account.id = sponsor_id join organisation on organisation.id = engagement.organisation_id
        where startup_id in (${idList(startupIds)}) and ended_on is null group by startup_id`,
  );
  return new Map(rows.map(({ startupId, names }) => [startupId, names]));
}
