import { agentsOf, saveHandover, saveItemAcceptance } from 'db/repositories/handover';
import { mayReceive } from '~/domain/handover/permissions';
import { markOf } from '~/domain/handover/readiness';
import { checkItemAcceptance, type HandoverRefusal } from '~/domain/handover/rules';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { lockHandover } from './lockHandover.server';

export interface ItemSeen {
  readonly item: string;
  /** What the person saw of the item (`markOf`): evidence is accepted as it was read. */
  readonly mark: string;
}

export interface ItemAcceptance extends ItemSeen {
  /** Who will answer for it on the receiving side: one of its agents; without it, the one who accepts. */
  readonly receiverResponsibleId?: number | null;
}

/** Accepts one item of the checklist on the evidence that was read. */
export async function acceptItem(
  ctx: Context,
  slug: string,
  seen: ItemAcceptance,
): Promise<Result<null, HandoverRefusal | SharedRefusal>> {
  return act<null, HandoverRefusal | SharedRefusal>(ctx, async ({ tx, record }) => {
    const locked = await lockHandover(ctx, tx, slug);
    if (!locked) return refuse('not-found');
    const { standing, handover } = locked;
    const { actor } = ctx;
    if (!actor || !mayReceive(actor, handover.receiverId)) return refuse('forbidden');
    const item = handover.items.find((each) => each.key === seen.item);
    if (!item) return refuse('not-found');
    if (markOf(item) !== seen.mark) {
      return refuse('conflict', { facts: { evidence: item.evidence ?? '' } });
    }
    const verdict = checkItemAcceptance(handover.state, item);
    if (!verdict.ok) return verdict;

    const receiverResponsibleId = seen.receiverResponsibleId ?? actor.id;
    const agents = await agentsOf(tx, handover.receiverId);
    if (!agents.some(({ id }) => id === receiverResponsibleId)) {
      return refuse('not-receivers-agent', { field: 'receiverResponsibleId' });
    }

    await saveItemAcceptance(tx, item.id, {
      acceptedAt: ctx.now,
      acceptedById: actor.id,
      receiverResponsibleId,
    });
    await saveHandover(tx, handover.id);
    record({
      act: 'handover.item-accepted',
      subject: { kind: 'handover', id: handover.id },
      startupId: standing.startupId,
      after: { item: item.key, receiverResponsibleId },
    });
    return done(null);
  });
}
