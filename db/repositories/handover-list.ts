import { sql } from 'drizzle-orm';
import type { Day } from '../../app/domain/shared/day';
import { rowsOf, type Reader } from '../client';

/** A service that was handed over, with what its owner said of it. */
export interface HandedOverRow {
  readonly handoverId: number;
  readonly slug: string;
  readonly name: string;
  readonly ownerName: string;
  readonly ownerSlug: string;
  readonly handedOverOn: Day;
  /** The day on which it was closed later; null while it counts as handed over. */
  readonly closedOn: Day | null;
  /** What the owner said last; null before the first follow-up. */
  readonly isAlive: boolean | null;
  readonly gonePercent: number | null;
  readonly at6: boolean;
  readonly at12: boolean;
}

/** Services handed over by a signed agreement, the latest first. */
export async function servicesHandedOver(
  reader: Reader,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<HandedOverRow[]> {
  return rowsOf(
    reader,
    sql`select handover.id as "handoverId", startup.slug, startup.name, owner.name as "ownerName", owner.slug as "ownerSlug",
          (closed_at at time zone 'Europe/Paris')::date::text as "handedOverOn",
          case when phase = 'abandon' then starts_on::text end as "closedOn",
          (select is_alive from handover_follow_up where handover_id = handover.id order by months desc limit 1) as "isAlive",
          (select gone_percent from handover_follow_up where handover_id = handover.id and gone_percent is not null
            order by months desc limit 1) as "gonePercent",
          exists (select 1 from handover_follow_up where handover_id = handover.id and months = 6) as at6,
          exists (select 1 from handover_follow_up where handover_id = handover.id and months = 12) as at12
        from handover join startup on startup.id = handover.startup_id join organisation as owner on owner.id = receiver_id
        join startup_phase on startup_phase.startup_id = startup.id and ends_on is null
        where handover.state = 'signed' order by closed_at desc, handover.id desc limit ${limit} offset ${offset}`,
  );
}

/** How many there are. */
export async function countHandedOver(reader: Reader): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    reader,
    sql`select count(*)::int as count from handover where state = 'signed'`,
  );
  return row?.count ?? 0;
}
