import { sql } from 'drizzle-orm';
import { dayInParis } from '../../app/domain/shared/day';
import type { Phase } from '../../app/domain/startups/phase';
import { rowsOf, type Reader } from '../client';

export interface WaitingFigures {
  readonly waiting: number;
  /** Days that the oldest unanswered friction has waited. */
  readonly oldestDays: number | null;
  /** Median days from submission to the first answer, over the last twelve months. */
  readonly medianDays: number | null;
}

/** How long proposers wait (invariant 8): frictions without an answer, the oldest, and the median of the answered ones. */
export async function waitingFigures(reader: Reader, now: Date): Promise<WaitingFigures> {
  const instant = now.toISOString();
  const today = dayInParis(now);
  const [row] = await rowsOf<WaitingFigures>(
    reader,
    sql`select waiting, (${today}::date - (oldest at time zone 'Europe/Paris')::date) as "oldestDays", (
          select round(percentile_cont(0.5) within group (
              order by (answered_at at time zone 'Europe/Paris')::date - (submitted_at at time zone 'Europe/Paris')::date))::int
          from friction where answered_at > ${instant}::timestamptz - interval '12 months' and submitted_at is not null
        ) as "medianDays"
        from (
          select count(*)::int as waiting, min(submitted_at) as oldest from friction
          where answered_at is null and state in ('submitted', 'in_triage')
        ) as unanswered`,
  );
  return row ?? { waiting: 0, oldestDays: null, medianDays: null };
}

/** Startups in each phase today. */
export async function startupsByPhase(reader: Reader): Promise<{ phase: Phase; count: number }[]> {
  return rowsOf(
    reader,
    sql`select phase, count(*)::int as count from startup_phase where ends_on is null group by phase`,
  );
}

/** Money granted to all startups, in cents, and what of it is paid. */
export async function moneyFigures(
  reader: Reader,
): Promise<{ grantedCents: number; paidCents: number }> {
  const [row] = await rowsOf<{ granted: string; paid: string }>(
    reader,
    sql`select (select coalesce(sum(commitment_ceiling_cents), 0) from envelope)::text as granted,
          (select coalesce(sum(amount_cents), 0) from ledger_entry where kind = 'payment')::text as paid`,
  );
  return { grantedCents: Number(row?.granted ?? 0), paidCents: Number(row?.paid ?? 0) };
}

/** Services ever handed over, and those of them that were closed later. */
export async function handoverFigures(
  reader: Reader,
): Promise<{ handedOver: number; closedSince: number }> {
  const [row] = await rowsOf<{ handedOver: number; closedSince: number }>(
    reader,
    sql`select count(distinct past.startup_id)::int as "handedOver",
          count(distinct past.startup_id) filter (where now.phase = 'abandon')::int as "closedSince"
        from startup_phase as past join startup_phase as now on now.startup_id = past.startup_id and now.ends_on is null
        where past.phase = 'transfere'`,
  );
  return row ?? { handedOver: 0, closedSince: 0 };
}
