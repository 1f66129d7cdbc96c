import { settleProposals } from 'db/repositories/programme-proposals';
import type { RevisionRefusal } from '~/domain/programme/revision-refusals';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { holdProposal } from './holdProposal.server';

/** Whoever proposed a change takes it back while it waits. */
export async function withdrawProposal(
  ctx: Context,
  slug: string | null,
  id: number,
): Promise<Result<null, RevisionRefusal | SharedRefusal>> {
  return act<null, RevisionRefusal | SharedRefusal>(ctx, async ({ tx, record }) => {
    const held = await holdProposal(tx, ctx, slug, id);
    if (held === null || held.proposal.proposedById !== ctx.actor?.id) return refuse('not-found');
    if (held.proposal.state !== 'waiting') return refuse('settled');
    await settleProposals(tx, [id], {
      ...{ state: 'withdrawn', answer: null, changeId: null },
      ...{ settledById: ctx.actor.id, settledAt: ctx.now },
    });
    record({ act: 'change_proposal.withdrawn', subject: { kind: 'change_proposal', id } });
    return done(null);
  });
}
