import { sql } from 'drizzle-orm';
import type { LedgerLine } from '../../app/domain/budget/balance';
import type { DatedEnvelope } from '../../app/domain/budget/rules';
import type { Day } from '../../app/domain/shared/day';
import type { Phase } from '../../app/domain/startups/phase';
import { rowsOf, type Reader } from '../client';
import { idList } from './id-list';

/** A startup that somebody sponsors, with what stands open in its committees. */
export interface SponsoredStartup {
  readonly startupId: number;
  readonly slug: string;
  readonly name: string;
  readonly phase: Phase;
  readonly organisationName: string;
  readonly plannedId: number | null;
  /** A decision with which the sponsor's organisation has not said yet what it gives. */
  readonly unsharedId: number | null;
  readonly milestonesReached: number;
  readonly lastReached: string | null;
  readonly lastReachedOn: Day | null;
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
          organisation.name as "organisationName", planned.id as "plannedId", last.id as "unsharedId",
          coalesce(steps.reached, 0) as "milestonesReached",
          newest.title as "lastReached", newest.closed_on::text as "lastReachedOn"
        from mine join startup on startup.id = mine.startup_id
        join organisation on organisation.id = mine.organisation_id
        join startup_phase as current on current.startup_id = startup.id and current.ends_on is null
        left join review as planned on planned.startup_id = startup.id and planned.state = 'planned'
        left join last on last.startup_id = startup.id
          and exists (select 1 from review_share where review_id = last.id)
          and not exists (select 1 from review_share where review_id = last.id and organisation_id = mine.organisation_id)
        left join steps on steps.startup_id = startup.id
        left join newest on newest.startup_id = startup.id
        order by startup.name, startup.id`,
  );
}

/** A row whose large numbers may come as text. */
type Written<Row, Sums extends keyof Row> = Omit<Row, Sums> & Readonly<Record<Sums, string>>;

/** An envelope of the organisation for which somebody sponsors a startup. */
export interface SponsoredEnvelope extends DatedEnvelope {
  readonly startupId: number;
}

/** Every envelope that the organisations of a sponsor granted to the startups that they sponsor. */
export async function envelopesSponsoredBy(
  reader: Reader,
  accountId: number,
): Promise<readonly SponsoredEnvelope[]> {
  const rows = await rowsOf<
    Written<SponsoredEnvelope, 'commitmentCeilingCents' | 'paymentCeilingCents'>
  >(
    reader,
    sql`select distinct envelope.id, envelope.startup_id as "startupId",
          commitment_ceiling_cents as "commitmentCeilingCents", payment_ceiling_cents as "paymentCeilingCents",
          starts_on::text as "startsOn", ends_on::text as "endsOn"
        from envelope join engagement on engagement.startup_id = envelope.startup_id
          and engagement.organisation_id = envelope.funder_id
        where engagement.sponsor_id = ${accountId} order by envelope.id`,
  );
  return rows.map((row) => ({
    ...row,
    commitmentCeilingCents: Number(row.commitmentCeilingCents),
    paymentCeilingCents: Number(row.paymentCeilingCents),
  }));
}

/** The lines written on some envelopes. */
export async function linesOfEnvelopes(
  reader: Reader,
  envelopes: readonly SponsoredEnvelope[],
): Promise<readonly LedgerLine[]> {
  if (envelopes.length === 0) return [];
  const rows = await rowsOf<Written<LedgerLine, 'amountCents'>>(
    reader,
    sql`select id, envelope_id as "envelopeId", kind, commitment_id as "commitmentId",
          reverses_id as "reversesId", amount_cents as "amountCents"
        from ledger_entry where startup_id in (${idList(envelopes.map(({ startupId }) => startupId))})
          and envelope_id in (${idList(envelopes.map(({ id }) => id))})`,
  );
  return rows.map((row) => ({ ...row, amountCents: Number(row.amountCents) }));
}
