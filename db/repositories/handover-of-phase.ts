import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { handover } from '../schema/handover';

/** Keeps since when a service is operated without a handover, by its incubator. Its follow-ups are counted from it. */
export async function recordOperated(tx: Tx, startupId: number, at: Date): Promise<void> {
  await tx.execute(sql`insert into handover (startup_id, receiver_id, state, created_at, closed_at)
    select id, incubator_id, 'operated', ${at.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz
    from startup where id = ${startupId}`);
}

/** Cancels the handover that is still running, because its consolidation was left; its id, or null when none ran. */
export async function cancelRunningHandover(
  tx: Tx,
  startupId: number,
  at: Date,
): Promise<number | null> {
  const [row] = await tx
    .update(handover)
    .set({ state: 'cancelled', closedAt: at, version: sql`${handover.version} + 1` })
    .where(
      and(
        eq(handover.startupId, startupId),
        inArray(handover.state, ['prepared', 'accepted', 'refused']),
      ),
    )
    .returning({ id: handover.id });
  return row?.id ?? null;
}
