import { sql, type SQL } from 'drizzle-orm';
import type { DatedSums, Steps } from '../../app/domain/budget/balance';
import type { Funding } from '../../app/domain/budget/funding';
import { rowsOf, type Reader } from '../client';
import { ENVELOPE_END } from './envelope-end';

/** One year of one funder's money in one incubator's startups. */
export interface PortfolioRow extends DatedSums {
  readonly incubatorSlug: string;
  readonly incubatorName: string;
  readonly funderSlug: string;
  readonly funderName: string;
  readonly funding: Funding;
  readonly startups: number;
}

/** Every sum of the ledger with the year in which it counts: a reversal in that of the line that it reverses. */
const LINES = sql`
  select entry.envelope_id, extract(year from coalesce(reversed.happened_on, entry.happened_on))::int as year,
    entry.kind, entry.activity, entry.resource, entry.amount_cents
  from ledger_entry entry left join ledger_entry reversed on reversed.id = entry.reverses_id`;

const sumOf = (kind: string): SQL =>
  sql`coalesce(sum(amount_cents) filter (where kind = ${kind}), 0)`;

const STEPS = sql`${sumOf('commitment')} as ordered, ${sumOf('certification')} as certified,
  ${sumOf('invoice')} as invoiced, ${sumOf('payment')} as paid`;

/** The portfolio's sums by incubator, funder, funding and year as they stand on a day; what years sum is what a startup's page shows. */
export async function portfolioSums(
  reader: Reader,
  today: string,
): Promise<readonly PortfolioRow[]> {
  const rows = await rowsOf<Record<keyof PortfolioRow, string>>(
    reader,
    sql`with cell as (
        select id as envelope_id, extract(year from starts_on)::int as year, commitment_ceiling_cents as granted,
          payment_ceiling_cents as payable, 0::bigint as carried, 0::bigint as payable_carried,
          0::numeric as ordered, 0::numeric as certified, 0::numeric as invoiced, 0::numeric as paid
        from envelope
        union all select envelope_id, from_year, 0, 0, -commitment_cents, -payment_cents, 0, 0, 0, 0 from envelope_carry_over
        union all select envelope_id, from_year + 1, 0, 0, commitment_cents, payment_cents, 0, 0, 0, 0 from envelope_carry_over
        union all select envelope_id, year, 0, 0, 0, 0, ${STEPS} from (${LINES}) as line group by envelope_id, year
      ), over as (
        select id from envelope
        where ${ENVELOPE_END} <= ${today}::date
      )
      select incubator.slug as "incubatorSlug", coalesce(incubator.short_name, incubator.name) as "incubatorName",
        funder.slug as "funderSlug", coalesce(funder.short_name, funder.name) as "funderName", envelope.funding, cell.year,
        count(distinct envelope.startup_id) as startups,
        sum(granted) as granted, sum(payable) as payable, sum(carried) as carried, sum(payable_carried) as "payableCarried",
        coalesce(sum(granted + carried - ordered) filter (where over.id is not null), 0) as ended,
        sum(ordered) as ordered, sum(certified) as certified, sum(invoiced) as invoiced, sum(paid) as paid
      from cell
      join envelope on envelope.id = cell.envelope_id
      left join over on over.id = cell.envelope_id
      join startup on startup.id = envelope.startup_id
      join organisation incubator on incubator.id = startup.incubator_id
      join organisation funder on funder.id = envelope.funder_id
      group by incubator.id, funder.id, envelope.funding, cell.year
      order by cell.year desc, incubator.name, funder.name, envelope.funding`,
  );
  return rows.map((row) => ({
    incubatorSlug: row.incubatorSlug,
    incubatorName: row.incubatorName,
    funderSlug: row.funderSlug,
    funderName: row.funderName,
    funding: row.funding as Funding,
    startups: Number(row.startups),
    year: Number(row.year),
    granted: Number(row.granted),
    payable: Number(row.payable),
    carried: Number(row.carried),
    payableCarried: Number(row.payableCarried),
    ended: Number(row.ended),
    ...stepsOf(row),
  }));
}

/** One cell of the network's table: what was spent on an activity in a resource, in a year. */
export interface NetworkCell extends Steps {
  readonly year: number;
  readonly activity: string | null;
  readonly resource: string | null;
}

/** The network's spending, year by activity by resource. */
export async function networkSums(reader: Reader): Promise<readonly NetworkCell[]> {
  const rows = await rowsOf<Record<keyof NetworkCell, string | null>>(
    reader,
    sql`select year, activity, resource, ${STEPS} from (${LINES}) as line
      group by year, activity, resource order by year desc, activity, resource`,
  );
  return rows.map((row) => ({
    year: Number(row.year),
    activity: row.activity,
    resource: row.resource,
    ...stepsOf(row),
  }));
}

/** int8 sums arrive as text. */
function stepsOf(row: Readonly<Record<keyof Steps, string | null>>): Steps {
  return {
    ordered: Number(row.ordered),
    certified: Number(row.certified),
    invoiced: Number(row.invoiced),
    paid: Number(row.paid),
  };
}

/** Envelopes that still run and whose orders have reached 80 %, without those that were already told at 100 %. */
export async function envelopesNearlyOrdered(
  reader: Reader,
  today: string,
): Promise<readonly { readonly id: number; readonly startupId: number; readonly slug: string }[]> {
  return rowsOf(
    reader,
    sql`select envelope.id, envelope.startup_id as "startupId", startup.slug
      from envelope
      join startup on startup.id = envelope.startup_id
      join ledger_entry entry on entry.envelope_id = envelope.id and entry.kind = 'commitment'
      where ${ENVELOPE_END} > ${today}::date
        and not exists (select 1 from reminder_sent where kind = 'envelope-used' and subject_id = envelope.id and occasion = '100')
      group by envelope.id, startup.slug
      having sum(entry.amount_cents) * 100 >= envelope.commitment_ceiling_cents * 80
      order by envelope.id`,
  );
}
