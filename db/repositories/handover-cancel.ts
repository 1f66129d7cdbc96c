import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { handover } from '../schema/handover';

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
