import { sql } from 'drizzle-orm';
import type { Day } from '../../app/domain/shared/day';
import type { Phase } from '../../app/domain/startups/phase';
import { rowsOf, type Reader } from '../client';

/** A startup that somebody sponsors, with what stands open in its committees. */
export interface SponsoredStartup {
  readonly startupId: number;
  readonly slug: string;
  readonly name: string;
  readonly phase: Phase;
  /** For whose money. */
  readonly organisationId: number;
  readonly organisationName: string;
  readonly plannedId: number | null;
  /** A decision with which the sponsor's organisation has not said yet what it gives. */
  readonly unsharedId: number | null;
  readonly milestonesReached: number;
  readonly lastReached: string | null;
  readonly lastReachedOn: Day | null;
  /** The first figure that it follows, as it was measured last. */
  readonly figureName: string | null;
  readonly figureUnit: string | null;
  readonly figureValue: number | null;
}

/** The startups that somebody sponsors, once each, by name. */
export async function startupsSponsoredBy(
  reader: Reader,
  accountId: number,
): Promise<readonly SponsoredStartup[]> {
  return rowsOf(
    reader,
    sql`with mine as (
          select distinct on (startup_id) startup_id, organisation_id from engagement
          where sponsor_id = ${accountId} order by startup_id, id
        ), last as (
          select distinct on (startup_id) review.id, startup_id from review join mine using (startup_id)
          where state = 'decided' order by startup_id, decided_at desc
        ), steps as (
          select startup_id, count(*)::int as reached
          from milestone join mine using (startup_id) where state = 'reached' group by startup_id
        ), newest as (
          select distinct on (startup_id) startup_id, title, closed_on from milestone join mine using (startup_id)
          where state = 'reached' order by startup_id, closed_on desc, milestone.id desc
        )
        select startup.id as "startupId", startup.slug, startup.name, current.phase,
          organisation.id as "organisationId", organisation.name as "organisationName", planned.id as "plannedId", last.id as "unsharedId",
          coalesce(steps.reached, 0) as "milestonesReached",
          newest.title as "lastReached", newest.closed_on::text as "lastReachedOn",
          figure.name as "figureName", figure.unit as "figureUnit", figure.value::float8 as "figureValue"
        from mine join startup on startup.id = mine.startup_id
        join organisation on organisation.id = mine.organisation_id
        join startup_phase as current on current.startup_id = startup.id and current.ends_on is null
        left join review as planned on planned.startup_id = startup.id and planned.state = 'planned'
        left join last on last.startup_id = startup.id
          and exists (select 1 from review_share where review_id = last.id)
          and not exists (select 1 from review_share where review_id = last.id and organisation_id = mine.organisation_id)
        left join steps on steps.startup_id = startup.id
        left join newest on newest.startup_id = startup.id
        left join lateral (
          select indicator.name, indicator.unit, indicator_value.value from indicator
          join indicator_value on indicator_value.indicator_id = indicator.id
          where indicator.startup_id = startup.id and indicator.closed_at is null
          order by indicator.id, measured_on desc, indicator_value.id desc limit 1
        ) as figure on true
        order by startup.name, startup.id`,
  );
}
