import { prioritiesOf } from 'db/repositories/programme';
import { readEdition } from 'db/repositories/programme-editions';
import { findProposal, type ProposalRecord } from 'db/repositories/programme-proposals';
import { openRevisionOf } from 'db/repositories/programme-revisions';
import { inForce } from '~/domain/programme/edition';
import { mayAnswerProposals, mayReadProposal } from '~/domain/programme/revision-permissions';
import type { ProgrammeFacts } from '~/domain/programme/view';
import type { Context } from '~/services/shared/context.server';
import { differencesShown, type DifferenceShown } from './differencesShown.server';
import { programmeAt } from './programmeAt.server';

export interface ProposalView {
  readonly programme: ProgrammeFacts;
  readonly base: string;
  readonly proposal: ProposalRecord;
  readonly priorities: readonly { readonly number: number; readonly title: string }[];
  /** What it would change in the edition in force. */
  readonly difference: DifferenceShown | null;
  /** Semester of the draft that it may be gathered into. */
  readonly draft: string | null;
  /** Semester of the revision in consultation, while there is one. */
  readonly consulted: string | null;
  readonly may: { readonly answer: boolean; readonly withdraw: boolean };
}

/** A proposed change with its answer; null for what the person may not see. */
export async function readProposal(
  ctx: Context,
  slug: string | null,
  id: number,
): Promise<ProposalView | null> {
  const { db, actor, today } = ctx;
  const at = await programmeAt(db, slug, today);
  if (at === null) return null;
  const { programme, base } = at;
  const proposal = await findProposal(db, programme.id, id);
  if (proposal === null || !mayReadProposal(actor, proposal)) return null;
  const [priorities, edition, open] = await Promise.all([
    prioritiesOf(db, programme.id),
    readEdition(db, programme.id, 'last'),
    openRevisionOf(db, programme.id),
  ]);
  const { number, content, reason, state } = proposal;
  const action =
    edition === null ? undefined : inForce(edition).find((one) => one.number === number);
  const compared = {
    ...{ number, changeId: null, before: action?.content ?? null, after: content },
    reasons: [{ semester: null, reason }],
  };
  const [difference = null] = await differencesShown(db, [compared]);
  const waits = state === 'waiting';
  return {
    ...{ programme, base, proposal, priorities, difference },
    draft: open?.state === 'draft' ? open.semester : null,
    consulted: open?.state === 'under_consultation' ? open.semester : null,
    may: {
      answer: waits && mayAnswerProposals(actor),
      withdraw: waits && proposal.proposedById === actor?.id,
    },
  };
}
