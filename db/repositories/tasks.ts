import { sql } from 'drizzle-orm';
import type { Day } from '../../app/domain/shared/day';
import { rowsOf, type Reader } from '../client';

export interface Waiting {
  readonly id: number;
  readonly title: string;
  readonly slug: string | null;
  readonly day: Day | null;
}

/** Drafts of the person, oldest first, and their organisation's frictions about which staff asked something. */
export async function frictionsWaitingForProposer(
  reader: Reader,
  accountId: number,
  organisationId: number | null,
): Promise<(Waiting & { asked: boolean })[]> {
  return rowsOf(
    reader,
    sql`select id, coalesce(nullif(trim(title), ''), 'Sans titre') as title, null as slug, state = 'needs_information' as asked,
          ((coalesce(submitted_at, created_at)) at time zone 'Europe/Paris')::date::text as day
        from friction
        where (state = 'draft' and author_id = ${accountId})
          or (state = 'needs_information' and (author_id = ${accountId} or organisation_id = ${organisationId}))
        order by asked desc, created_at limit 10`,
  );
}

/** How many submitted frictions nobody has taken, and since when the oldest waits. */
export async function frictionsToTake(
  reader: Reader,
): Promise<{ count: number; oldest: Day | null }> {
  const [row] = await rowsOf<{ count: number; oldest: Day | null }>(
    reader,
    sql`select count(*)::int as count, (min(submitted_at) at time zone 'Europe/Paris')::date::text as oldest from friction where state = 'submitted'`,
  );
  return row ?? { count: 0, oldest: null };
}

/** Frictions that a staff member has in hand: to decide, or selected and without a startup. */
export async function frictionsInHand(
  reader: Reader,
  handlerId: number,
): Promise<(Waiting & { selected: boolean })[]> {
  return rowsOf(
    reader,
    sql`select id, title, null as slug, state = 'selected' as selected, (submitted_at at time zone 'Europe/Paris')::date::text as day
        from friction where handler_id = ${handlerId} and state in ('in_triage', 'selected') order by submitted_at limit 10`,
  );
}

/** How many shortlisted frictions wait for a staff member's scores. */
export async function frictionsToScore(reader: Reader, staffId: number): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    reader,
    sql`select count(*)::int as count from friction_shortlist join friction_reviewer using (friction_id)
        join friction on friction.id = friction_id
        where account_id = ${staffId} and state in ('in_triage', 'needs_information', 'qualified')
          and not exists (select 1 from friction_score where friction_score.friction_id = friction.id and reviewer_id = ${staffId})`,
  );
  return row?.count ?? 0;
}

/** How many people wait for staff to confirm their organisation. */
export async function attachmentsToConfirm(reader: Reader): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    reader,
    sql`select count(*)::int as count from account where attachment = 'requested' and erased_at is null`,
  );
  return row?.count ?? 0;
}

/** Reviews still planned whose day has come, of every startup (staff). */
export async function reviewsToRecord(reader: Reader, today: Day): Promise<Waiting[]> {
  return rowsOf(
    reader,
    sql`select review.id, startup.name as title, startup.slug, held_on::text as day
        from review join startup on startup.id = startup_id where review.state = 'planned' and held_on <= ${today} order by held_on limit 10`,
  );
}

/** Planned reviews of the startups that the person sponsors. */
export async function reviewsOfSponsor(reader: Reader, accountId: number): Promise<Waiting[]> {
  return rowsOf(
    reader,
    sql`select review.id, startup.name as title, startup.slug, held_on::text as day
        from review join startup on startup.id = review.startup_id join engagement on engagement.startup_id = startup.id
        where review.state = 'planned' and sponsor_id = ${accountId} and ended_on is null order by held_on limit 10`,
  );
}

/** Planned reviews and milestones due within the horizon on the startups that the person works on today. */
export async function workOfTeam(
  reader: Reader,
  accountId: number,
  today: Day,
  until: Day,
): Promise<(Waiting & { kind: 'review' | 'milestone' })[]> {
  return rowsOf(
    reader,
    sql`with mine as (
          select distinct startup_id from mission
          where account_id = ${accountId} and starts_on <= ${today} and (ends_on is null or ends_on > ${today})
        )
        select 'review' as kind, review.id, startup.name as title, slug, held_on::text as day
        from review join mine using (startup_id) join startup on startup.id = startup_id
        where state = 'planned' and ask = '' and held_on <= ${until}
        union all
        select 'milestone' as kind, milestone.id, milestone.title, slug, due_on::text as day
        from milestone join mine using (startup_id) join startup on startup.id = startup_id
        where state = 'planned' and due_on <= ${until}
        order by day limit 12`,
  );
}

type HandoverStep = 'provide' | 'accept' | 'accept-whole' | 'resume' | 'sign';

/** Running handovers in which the person's side has something to do. */
export async function handoversWaiting(
  reader: Reader,
  who: { accountId: number; organisationId: number | null; maySign: boolean; today: Day },
): Promise<(Waiting & { kind: HandoverStep; count: number })[]> {
  return rowsOf(
    reader,
    sql`with giving as (
          select startup_id from mission where account_id = ${who.accountId} and starts_on <= ${who.today} and (ends_on is null or ends_on > ${who.today})
        ), items as (
          select handover_id, count(*) filter (where provided_at is null)::int as to_provide,
            count(*) filter (where provided_at is not null and accepted_at is null)::int as to_accept,
            count(*) filter (where accepted_at is null) = 0 as is_complete
          from handover_item group by handover_id
        )
        select handover.id, startup.name as title, slug, null as day, kind, count from handover
        join startup on startup.id = handover.startup_id join items on items.handover_id = handover.id
        cross join lateral (
          select 'provide' as kind, to_provide as count where handover.state = 'prepared' and to_provide > 0 and startup_id in (select startup_id from giving)
          union all
          select 'accept', to_accept where handover.state = 'prepared' and to_accept > 0 and receiver_id = ${who.organisationId}
          union all
          select 'accept-whole', 1 where handover.state = 'prepared' and is_complete and receiver_id = ${who.organisationId}
          union all
          select 'resume', 1 where handover.state = 'refused' and startup_id in (select startup_id from giving)
          union all
          select 'sign', 1 where handover.state = 'accepted' and ${who.maySign} and receiver_id = ${who.organisationId}
            and not exists (select 1 from handover_signature where handover_id = handover.id and party = 'receiving')
          union all
          select 'sign', 1 where handover.state = 'accepted'
            and (exists (select 1 from mission where startup_id = handover.startup_id and account_id = ${who.accountId} and role = 'intrapreneur' and starts_on <= ${who.today} and (ends_on is null or ends_on > ${who.today}))
              or exists (select 1 from engagement where startup_id = handover.startup_id and sponsor_id = ${who.accountId} and ended_on is null))
            and not exists (select 1 from handover_signature where handover_id = handover.id and party = 'giving')
        ) as todo
        order by handover.id limit 10`,
  );
}
