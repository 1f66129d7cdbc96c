import { staffIds } from 'db/repositories/accounts-list';
import { prioritiesOf } from 'db/repositories/programme';
import { actionIdsOf, readEdition } from 'db/repositories/programme-editions';
import { insertProposal } from 'db/repositories/programme-proposals';
import { NO_EDITION } from '~/domain/programme/edition';
import { mayProposeChange } from '~/domain/programme/revision-permissions';
import type { RevisionRefusal } from '~/domain/programme/revision-refusals';
import { checkChange } from '~/domain/programme/written-change';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { proposalMadeNotice } from '~/wording/programme-revisions-mail';
import { contentFrom, type TypedChange } from './contentFrom.server';
import { programmeAt } from './programmeAt.server';

/** Anyone signed in proposes a change to the edition in force; staff are told. Answers the proposal's address. */
export async function proposeChange(
  ctx: Context,
  slug: string | null,
  typed: TypedChange,
): Promise<Result<string, RevisionRefusal | SharedRefusal>> {
  return act<string, RevisionRefusal | SharedRefusal>(ctx, async ({ tx, record, notify }) => {
    const at = await programmeAt(tx, slug, ctx.today);
    const { actor } = ctx;
    if (at === null || actor === null || !mayProposeChange(actor)) return refuse('not-found');
    const programmeId = at.programme.id;
    const read = await contentFrom(tx, typed);
    if (!read.ok) return read;
    const { kind, number, content, reason } = read.value;
    const former = (await readEdition(tx, programmeId, 'last')) ?? NO_EDITION;
    const priorities = (await prioritiesOf(tx, programmeId)).map((one) => one.number);
    const checked = checkChange(read.value, former, priorities);
    if (!checked.ok) return checked;
    const actionId = number === null ? null : (await actionIdsOf(tx, programmeId)).get(number);
    if (actionId === undefined) return refuse('action-unknown', { field: 'number' });

    const id = await insertProposal(tx, {
      ...{ programmeId, kind, actionId, content, reason },
      ...{ proposedById: actor.id, proposedAt: ctx.now },
    });
    record({
      act: 'change_proposal.made',
      subject: { kind: 'change_proposal', id },
      after: { kind, number },
    });
    const page = `${at.base}/propositions/${id}`;
    const about = { programme: at.programme.name, link: `${ctx.publicUrl}${page}` };
    const notice = proposalMadeNotice({ ...about, by: actor.name, reason });
    for (const accountId of await staffIds(tx)) {
      if (accountId !== actor.id) notify({ accountId, ...notice });
    }
    return done(page);
  });
}
