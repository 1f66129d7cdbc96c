import { changesOf, deleteChange } from 'db/repositories/programme-revisions';
import { gatheredInto, settleProposals } from 'db/repositories/programme-proposals';
import type { RevisionRefusal } from '~/domain/programme/revision-refusals';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { proposalAnsweredNotice } from '~/wording/programme-revisions-mail';
import type { RevisionAddress } from './holdRevision.server';
import { holdToPrepare } from './holdToPrepare.server';

/** Staff take a change out of a draft, with a reason; whoever had proposed it is answered. */
export async function dropChange(
  ctx: Context,
  address: RevisionAddress,
  { changeId, reason }: { readonly changeId: number; readonly reason: string },
): Promise<Result<null, RevisionRefusal | SharedRefusal>> {
  return act<null, RevisionRefusal | SharedRefusal>(ctx, async ({ tx, record, notify }) => {
    const held = await holdToPrepare(tx, ctx, address);
    const { actor } = ctx;
    if (held === null || actor === null) return refuse('not-found');
    const { revision, programme, base } = held;
    if (revision.state !== 'draft') return refuse('not-a-draft');
    const change = (await changesOf(tx, revision.id)).find(({ id }) => id === changeId);
    if (change === undefined) return refuse('not-found');

    const proposals = await gatheredInto(tx, changeId);
    await settleProposals(
      tx,
      proposals.map(({ id }) => id),
      {
        ...{ state: 'refused', answer: reason, changeId: null },
        ...{ settledById: actor.id, settledAt: ctx.now },
      },
    );
    await deleteChange(tx, changeId);
    record({
      act: 'revision.change-dropped',
      subject: { kind: 'revision', id: revision.id },
      before: { change: changeId, kind: change.kind, number: change.number },
      reason,
    });
    for (const { id, proposedById } of proposals) {
      const link = `${ctx.publicUrl}${base}/propositions/${id}`;
      const about = { programme: programme.name, link, isGathered: false, answer: reason };
      notify({ accountId: proposedById, ...proposalAnsweredNotice(about) });
    }
    return done(null);
  });
}
