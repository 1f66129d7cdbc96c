import { insertBulkJob, knownLines } from 'db/repositories/frictions-bulk';
import { linesInView } from 'db/repositories/frictions-triage';
import { staffMembers } from 'db/repositories/frictions-workbench';
import type { Tx } from 'db/client';
import { isStaff, type Actor } from '~/domain/accounts/account';
import {
  isLookedOver,
  mayBulk,
  MOST_BULK_LINES,
  type BulkLine,
  type BulkOrder,
} from '~/domain/frictions/bulk';
import { addTag } from '~/domain/frictions/tags';
import type { TriageFilters } from '~/domain/frictions/triage-filters';
import type { WorkbenchRefusal } from '~/domain/frictions/workbench-refusal';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

export interface BulkRequest {
  readonly order: BulkOrder;
  /** The ticked lines, or every file that matches. */
  readonly of: readonly BulkLine[] | TriageFilters;
}

type Refusal = WorkbenchRefusal | SharedRefusal;

/**
 * Makes a lot of an act on many files, each at the version that was seen. What proposers and the public read is looked
 * over once more before it begins; the rest begins at once. Each line is journalled as the act that it is.
 */
export async function makeBulkJob(
  ctx: Context,
  { order, of }: BulkRequest,
): Promise<Result<{ id: number }, Refusal>> {
  return act<{ id: number }, Refusal>(ctx, async ({ tx }) => {
    const { actor } = ctx;
    if (actor === null || !isStaff(actor)) return refuse('not-found');
    const lines = await linesOf(tx, ctx, actor, of);
    const allowed = mayBulk(lines.length);
    if (!allowed.ok) return allowed;
    const sound = await soundOrder(tx, order);
    if (!sound.ok) return sound;
    const state = isLookedOver(order.act) ? 'waiting' : 'running';
    const job = { accountId: actor.id, order: sound.value, state, createdAt: ctx.now } as const;
    return done({ id: await insertBulkJob(tx, job, lines) });
  });
}

async function linesOf(
  tx: Tx,
  { today }: Context,
  actor: Actor,
  of: BulkRequest['of'],
): Promise<readonly BulkLine[]> {
  if ('view' in of) return linesInView(tx, of, { staffId: actor.id, today }, MOST_BULK_LINES);
  return knownLines(tx, of);
}

/** What would be refused alike on every line is refused at once, at its field. */
async function soundOrder(tx: Tx, order: BulkOrder): Promise<Result<BulkOrder, WorkbenchRefusal>> {
  if (order.act === 'tag') {
    const tag = addTag(order.tag, []);
    return tag.ok ? done({ act: 'tag', tag: tag.value }) : tag;
  }
  if (order.act === 'assign') {
    const staff = await staffMembers(tx);
    if (!staff.some(({ id }) => id === order.handlerId)) {
      return refuse('not-staff', { field: 'handlerId' });
    }
  }
  return done(order);
}
