import { saveEvidence, saveHandover } from 'db/repositories/handover';
import { mayGive } from '~/domain/handover/permissions';
import { markOf } from '~/domain/handover/readiness';
import { checkProvision, type HandoverRefusal } from '~/domain/handover/rules';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { lockHandover } from './lockHandover.server';

export interface Provision {
  readonly item: string;
  /** What the person saw of the item (`markOf`). */
  readonly mark: string;
  readonly evidence: string;
  readonly evidenceUrl: string | null;
  /** Who answers for it on the giving side: of the team, or the one who gives it. */
  readonly responsibleId: number;
}

/** Gives the evidence of one item of the checklist, or replaces it until it is accepted. */
export async function provideItem(
  ctx: Context,
  slug: string,
  provision: Provision,
): Promise<Result<null, HandoverRefusal | SharedRefusal>> {
  return act<null, HandoverRefusal | SharedRefusal>(ctx, async ({ tx, record }) => {
    const locked = await lockHandover(ctx, tx, slug);
    if (!locked) return refuse('not-found');
    const { standing, handover } = locked;
    const { actor } = ctx;
    if (!actor || !mayGive(actor, standing)) return refuse('forbidden');
    const item = handover.items.find((each) => each.key === provision.item);
    if (!item) return refuse('not-found');
    if (markOf(item) !== provision.mark) {
      return refuse('conflict', { facts: { evidence: item.evidence ?? '' } });
    }
    const verdict = checkProvision(handover.state, item);
    if (!verdict.ok) return verdict;
    const { responsibleId, evidence, evidenceUrl } = provision;
    if (responsibleId !== actor.id && !standing.teamIds.includes(responsibleId)) {
      return refuse('not-on-team', { field: 'responsibleId' });
    }

    await saveEvidence(tx, item.id, {
      ...{ responsibleId, evidence, evidenceUrl },
      providedAt: ctx.now,
      providedById: actor.id,
    });
    await saveHandover(tx, handover.id);
    record({
      act: 'handover.item-provided',
      subject: { kind: 'handover', id: handover.id },
      startupId: standing.startupId,
      after: { item: item.key, responsibleId },
    });
    return done(null);
  });
}
