import { reopenItem as saveReopening, saveHandover } from 'db/repositories/handover';
import { startupRecord } from 'db/repositories/startups';
import { mayReceive } from '~/domain/handover/permissions';
import { markOf } from '~/domain/handover/readiness';
import { checkReopening, type HandoverRefusal } from '~/domain/handover/rules';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { itemReopenedNotice } from '~/wording/handover';
import { lockHandover } from './lockHandover.server';

export interface Reopening {
  readonly item: string;
  /** What the person saw of the item (`markOf`). */
  readonly mark: string;
  /** What is missing; sent to whoever answers for the item. */
  readonly reason: string;
}

/** Gives an item back to the giving side with what is missing; whoever answers for it is told. */
export async function reopenItem(
  ctx: Context,
  slug: string,
  reopening: Reopening,
): Promise<Result<null, HandoverRefusal | SharedRefusal>> {
  return act<null, HandoverRefusal | SharedRefusal>(ctx, async ({ tx, record, notify }) => {
    const locked = await lockHandover(ctx, tx, slug);
    if (!locked) return refuse('not-found');
    const { standing, handover } = locked;
    if (!mayReceive(ctx.actor, handover.receiverId)) return refuse('forbidden');
    const item = handover.items.find((each) => each.key === reopening.item);
    if (!item) return refuse('not-found');
    if (markOf(item) !== reopening.mark) {
      return refuse('conflict', { facts: { evidence: item.evidence ?? '' } });
    }
    const verdict = checkReopening(handover.state, item);
    if (!verdict.ok) return verdict;

    await saveReopening(tx, item.id);
    await saveHandover(tx, handover.id);
    const { reason } = reopening;
    record({
      act: 'handover.item-reopened',
      subject: { kind: 'handover', id: handover.id },
      startupId: standing.startupId,
      after: { item: item.key },
      reason,
    });
    const { name } = await startupRecord(tx, standing.startupId);
    const about = { name, slug, publicUrl: ctx.publicUrl };
    notify({
      accountId: item.responsibleId,
      ...itemReopenedNotice({ ...about, label: item.label, reason }),
    });
    return done(null);
  });
}
