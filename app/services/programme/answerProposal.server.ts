import { readEdition } from 'db/repositories/programme-editions';
import { settleProposals, type ProposalRecord } from 'db/repositories/programme-proposals';
import { changesOf, insertChange, openRevisionOf } from 'db/repositories/programme-revisions';
import type { Tx } from 'db/client';
import { inForce, NO_EDITION } from '~/domain/programme/edition';
import { mayAnswerProposals } from '~/domain/programme/revision-permissions';
import type { RevisionRefusal } from '~/domain/programme/revision-refusals';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { proposalAnsweredNotice } from '~/wording/programme-revisions-mail';
import { holdProposal } from './holdProposal.server';

export interface ProposalAnswer {
  readonly verdict: 'gather' | 'refuse';
  /** What its author reads; a refusal is never without. */
  readonly answer: string;
}

/** Staff gather a proposed change into the draft (beside what the draft already does to that action), or say why not; its author is told. */
export async function answerProposal(
  ctx: Context,
  slug: string | null,
  id: number,
  { verdict, answer }: ProposalAnswer,
): Promise<Result<null, RevisionRefusal | SharedRefusal>> {
  return act<null, RevisionRefusal | SharedRefusal>(ctx, async ({ tx, record, notify }) => {
    const held = await holdProposal(tx, ctx, slug, id);
    const { actor } = ctx;
    if (held === null || actor === null || !mayAnswerProposals(actor)) return refuse('not-found');
    const { proposal, programme, base } = held;
    if (proposal.state !== 'waiting') return refuse('settled');
    if (verdict === 'refuse' && answer.trim() === '') {
      return refuse('words-required', { field: 'answer' });
    }
    const gathered = verdict === 'gather' ? await gather(tx, programme.id, proposal) : null;
    if (gathered !== null && !gathered.ok) return gathered;

    const changeId = gathered?.value ?? null;
    const isGathered = changeId !== null;
    await settleProposals(tx, [id], {
      ...{ state: isGathered ? 'gathered' : 'refused', answer: answer || null, changeId },
      ...{ settledById: actor.id, settledAt: ctx.now },
    });
    record({
      act: isGathered ? 'change_proposal.gathered' : 'change_proposal.refused',
      subject: { kind: 'change_proposal', id },
      ...(isGathered ? { after: { change: changeId } } : {}),
      reason: answer,
    });
    const link = `${ctx.publicUrl}${base}/propositions/${id}`;
    const about = { programme: programme.name, link, isGathered, answer };
    if (proposal.proposedById !== actor.id) {
      notify({ accountId: proposal.proposedById, ...proposalAnsweredNotice(about) });
    }
    return done(null);
  });
}

/** The change of the draft that stands for the proposal: the one of the same action, else a new one in the proposal's words. */
async function gather(
  tx: Tx,
  programmeId: number,
  { kind, number, actionId, content, reason }: ProposalRecord,
): Promise<Result<number, RevisionRefusal>> {
  const draft = await openRevisionOf(tx, programmeId);
  if (draft?.state !== 'draft') return refuse('not-a-draft');
  const former = (await readEdition(tx, programmeId, 'last')) ?? NO_EDITION;
  if (number !== null && !inForce(former).some((action) => action.number === number)) {
    return refuse('action-unknown');
  }
  const there = (await changesOf(tx, draft.id)).find(
    (change) => number !== null && change.number === number,
  );
  if (there !== undefined) {
    return there.kind === kind ? done(there.id) : refuse('action-changed');
  }
  return done(await insertChange(tx, { revisionId: draft.id, kind, actionId, content, reason }));
}
