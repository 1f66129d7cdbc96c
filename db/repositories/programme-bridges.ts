import { and, eq, sql } from 'drizzle-orm';
import type { BridgeSeen } from '../../app/domain/programme/view';
import type { Day } from '../../app/domain/shared/day';
import { rowsOf, type Reader, type Tx } from '../client';
import { actionBridge } from '../schema/programme';
import { WITH_LAST_WORDS } from './programme-actions';

/** A bridge as one of its ends sees it, and the programme at its other end. */
export interface BridgeRow extends Omit<BridgeSeen, 'href'> {
  readonly programmeId: number;
  readonly programmeSlug: string;
}

/** The bridges of an action by a day, from it and to it. */
export async function bridgesOf(reader: Reader, actionId: number, on: Day): Promise<BridgeRow[]> {
  return rowsOf(
    reader,
    sql`select bridge.id, bridge.from_action_id = ${actionId} as "leadsAway", bridge.note, bridge.laid_on as "laidOn",
          programme.id as "programmeId", programme.slug as "programmeSlug", programme.name as "programmeName",
          action.number, words.content ->> 'title' as title
        from programme_action_bridge as bridge
        join programme_action as action
          on action.id = case when bridge.from_action_id = ${actionId} then bridge.to_action_id else bridge.from_action_id end
        join programme on programme.id = action.programme_id
        ${WITH_LAST_WORDS}
        where (bridge.from_action_id = ${actionId} or bridge.to_action_id = ${actionId}) and bridge.laid_on <= ${on}
        order by programme.starts_on desc, action.number`,
  );
}

/** Lays a bridge; a second one between the same actions is refused by an index. */
export async function insertBridge(tx: Tx, row: typeof actionBridge.$inferInsert): Promise<void> {
  await tx.insert(actionBridge).values(row);
}

/** Takes a bridge of an action away; answers the action at its other end, or null when it has no such bridge. */
export async function deleteBridge(
  tx: Tx,
  { id, actionId }: { readonly id: number; readonly actionId: number },
): Promise<number | null> {
  const [row] = await tx
    .delete(actionBridge)
    .where(
      and(
        eq(actionBridge.id, id),
        sql`${actionId} in (${actionBridge.fromActionId}, ${actionBridge.toActionId})`,
      ),
    )
    .returning({ from: actionBridge.fromActionId, to: actionBridge.toActionId });
  if (!row) return null;
  return row.from === actionId ? row.to : row.from;
}
