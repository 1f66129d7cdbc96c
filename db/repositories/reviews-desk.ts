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
    // Looked up startup by startup: joined, the sets are planned as if somebody sponsored them all.
    sql`select startup.id as "startupId", startup.slug, startup.name, current.phase,
          organisation.id as "organisationId", organisation.name as "organisationName", planned.id as "plannedId",
          case when exists (select 1 from review_share where review_id = last.id)
            and not exists (select 1 from review_share where review_id = last.id and organisation_id = mine.organisation_id)
            then last.id end as "unsharedId",
          steps.reached as "milestonesReached", newest.title as "lastReached", newest.closed_on::text as "lastReachedOn",
          figure.name as "figureName", figure.unit as "figureUnit", figure.value::float8 as "figureValue"
        from (
          select distinct on (startup_id) startup_id, organisation_id from engagement
          where sponsor_id = ${accountId} order by startup_id, id
        ) as mine join startup on startup.id = mine.startup_id
        join organisation on organisation.id = mine.organisation_id
        join lateral (
          select phase from startup_phase where startup_id = startup.id and ends_on is null limit 1
        ) as current on true
        left join lateral (
          select id from review where startup_id = startup.id and state = 'planned' limit 1
        ) as planned on true
        left join lateral (
          select id from review where startup_id = startup.id and state = 'decided' order by decided_at desc limit 1
        ) as last on true
        cross join lateral (
          select count(*)::int as reached from milestone where startup_id = startup.id and state = 'reached'
        ) as steps
        left join lateral (
          select title, closed_on from milestone where startup_id = startup.id and state = 'reached'
          order by closed_on desc, id desc limit 1
        ) as newest on true
        left join lateral (
          select indicator.name, indicator.unit, indicator_value.value from indicator
          join indicator_value on indicator_value.indicator_id = indicator.id
          where indicator.startup_id = startup.id and indicator.closed_at is null
          order by indicator.id, measured_on desc, indicator_value.id desc limit 1
        ) as figure on true
        order by startup.name, startup.id`,
  );
}
