import { sql, type SQL } from 'drizzle-orm';
import type { CalendarEvent } from '../../app/domain/notifications/calendar';
import type { Day } from '../../app/domain/shared/day';
import { IN_USE_MONTHS } from '../../app/domain/startups/clock';
import { POST_MORTEM_DAYS } from '../../app/domain/startups/post-mortem';
import { rowsOf, type Reader } from '../client';
import { ENVELOPE_END } from './envelope-end';
import { startupsOfPerson } from './late-scope';
import { startupsOfIncubator } from './startups-incubators';

/** More events than anybody's calendar needs. */
const MOST_EVENTS = 2_000;

interface Parts {
  readonly reviews: SQL;
  readonly milestones: SQL;
}

/** What is public of a startup's calendar: its committees and milestones. */
export async function eventsOfStartup(
  reader: Reader,
  startupId: number,
  from: Day,
): Promise<CalendarEvent[]> {
  const own = sql`select ${startupId}::int`;
  return eventsOf(reader, [reviewsIn(own, from), milestonesIn(own, from)]);
}

/** What concerns a person: all of their startups', and for staff every committee of their incubator. */
export async function eventsOfPerson(
  reader: Reader,
  who: {
    readonly accountId: number;
    readonly ownerId: number | null;
    readonly incubatorId: number | null;
    readonly today: Day;
  },
  from: Day,
): Promise<CalendarEvent[]> {
  const own = sql`${startupsOfPerson(who.accountId, who.today)}
    union select id from startup where owner_id = ${who.ownerId}`;
  const parts: Parts = {
    reviews:
      who.incubatorId === null ? own : sql`${own} union ${startupsOfIncubator(who.incubatorId)}`,
    milestones: own,
  };
  return eventsOf(reader, [
    reviewsIn(parts.reviews, from),
    milestonesIn(parts.milestones, from),
    clocksIn(own, from),
    envelopesIn(own, from),
    missionEndsIn(own, from),
    postMortemsIn(sql`${own} union ${startupsLeft(who.accountId)}`, from),
  ]);
}

async function eventsOf(reader: Reader, parts: readonly SQL[]): Promise<CalendarEvent[]> {
  return rowsOf(
    reader,
    sql`select kind, event.id, day::text as day, slug, name as "startupName", about, sequence, cancelled,
          to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt"
        from (${sql.join([...parts], sql` union all `)}) as event join startup on startup.id = event.startup_id
        order by day, kind, event.id limit ${MOST_EVENTS}`,
  );
}

function reviewsIn(startups: SQL, from: Day): SQL {
  return sql`select 'review' as kind, id, held_on as day, startup_id, null::text as about, version - 1 as sequence,
      state = 'cancelled' as cancelled, coalesce(decided_at, created_at) as changed_at
    from review where startup_id in (${startups}) and held_on >= ${from}`;
}

function milestonesIn(startups: SQL, from: Day): SQL {
  return sql`select 'milestone' as kind, id, due_on as day, startup_id, title as about, version - 1 as sequence,
      state = 'cancelled' as cancelled, coalesce((closed_on + time '12:00') at time zone 'Europe/Paris',
        (select max(at) from milestone_move where milestone_id = milestone.id), created_at) as changed_at
    from milestone where startup_id in (${startups}) and due_on >= ${from}`;
}

/** The end of the six months; called off when construction ended before. */
function clocksIn(startups: SQL, from: Day): SQL {
  return sql`select 'six-months' as kind, startup_id as id, day, startup_id, null::text as about, left_early::int as sequence,
      left_early as cancelled, changed_at
    from (
      select building.startup_id, (building.starts_on + ${`${IN_USE_MONTHS} months`}::interval)::date as day, current.opened_at as changed_at,
        current.phase <> 'construction' and current.starts_on < (building.starts_on + ${`${IN_USE_MONTHS} months`}::interval)::date as left_early
      from (select startup_id, min(starts_on) as starts_on from startup_phase where phase = 'construction' and startup_id in (${startups}) group by startup_id) as building
      join startup_phase as current on current.startup_id = building.startup_id and current.ends_on is null
    ) as clock where day >= ${from}`;
}

/** Last days of envelopes; each carry-over moves the end, which makes a version of the event. */
function envelopesIn(startups: SQL, from: Day): SQL {
  return sql`select 'envelope' as kind, id, ${ENVELOPE_END} - 1 as day, startup_id, null::text as about,
      (select count(*)::int from envelope_carry_over where envelope_id = envelope.id) as sequence, false as cancelled,
      coalesce((select max(decided_at) from envelope_carry_over where envelope_id = envelope.id), granted_at) as changed_at
    from envelope where startup_id in (${startups}) and ${ENVELOPE_END} - 1 >= ${from}`;
}

/**
 * Last days of missions; each change of the end is in the journal, which numbers the event's versions. A mission that
 * was called off, or that became open-ended, is crossed out where it was last announced.
 */
function missionEndsIn(startups: SQL, from: Day): SQL {
  return sql`select 'mission-end' as kind, mission.id, coalesce(mission.ends_on, changes.was) - 1 as day, mission.startup_id,
      account.name as about, changes.count as sequence, mission.ends_on is null or mission.ends_on = mission.starts_on as cancelled,
      coalesce(changes.last, mission.starts_on::timestamptz) as changed_at
    from mission join account on account.id = mission.account_id cross join lateral (
      select count(*)::int as count, max(at) as last, (array_agg(before ->> 'endsOn' order by number desc))[1]::date as was
      from journal_entry where subject_kind = 'mission' and subject_id = mission.id
        and act in ('mission.ended', 'mission.prolonged', 'mission.cancelled')
    ) as changes
    where mission.startup_id in (${startups}) and coalesce(mission.ends_on, changes.was) - 1 >= ${from}`;
}

/** Days on which stopped startups owe their post-mortem; they stay once it is written, as milestones reached do. */
function postMortemsIn(startups: SQL, from: Day): SQL {
  return sql`select 'post-mortem' as kind, startup_id as id, starts_on + ${POST_MORTEM_DAYS}::int as day, startup_id, null::text as about,
      0 as sequence, false as cancelled, opened_at as changed_at
    from startup_phase join startup on startup.id = startup_id
    where ends_on is null and phase in ('abandon', 'abandon-investigation') and not startup.imported
      and startup_id in (${startups}) and starts_on + ${POST_MORTEM_DAYS}::int >= ${from}`;
}

/** The startups whose last team a person was of: there when it was stopped, or in the month before. */
function startupsLeft(accountId: number): SQL {
  return sql`select stopped.startup_id from startup_phase as stopped join mission on mission.startup_id = stopped.startup_id
    where stopped.ends_on is null and stopped.phase in ('abandon', 'abandon-investigation') and mission.account_id = ${accountId}
      and mission.starts_on <= stopped.starts_on and (mission.ends_on is null or mission.ends_on >= stopped.starts_on - 30)`;
}
