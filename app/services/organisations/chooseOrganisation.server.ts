import { lockAccount, updateAccount } from 'db/repositories/accounts';
import { staffIds } from 'db/repositories/accounts-list';
import { organisationOf } from 'db/repositories/organisations';
import { chooseOrganisationFor, type AttachmentRefusal } from '~/domain/accounts/attachment';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { attachmentRequestedMail } from '~/wording/accounts-mail';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';

type Refusal = AttachmentRefusal | SharedRefusal;

/** The signed-in person says which organisation they are of; staff are told, and confirm it before they act in its name. */
export function chooseOrganisation(
  ctx: Context,
  organisationId: number,
): Promise<Result<null, Refusal>> {
  return act<null, Refusal>(ctx, async ({ tx, record, notify }) => {
    const account = ctx.actor === null ? null : await lockAccount(tx, ctx.actor.id);
    if (account === null) return refuse('forbidden');
    const organisation = await organisationOf(tx, organisationId);
    if (organisation === null) return refuse('not-found');
    const chosen = chooseOrganisationFor(account, organisationId);
    if (!chosen.ok) return chosen;
    await updateAccount(tx, account.id, chosen.value);
    record({
      act: 'account.attachment-requested',
      subject: { kind: 'account', id: account.id },
      before: { organisationId: account.organisationId, attachment: account.attachment },
      after: { organisationId, attachment: 'requested' },
    });
    const mail = attachmentRequestedMail(
      account.name,
      organisation.name,
      `${ctx.publicUrl}/admin/comptes`,
    );
    for (const accountId of await staffIds(tx)) notify({ accountId, ...mail });
    return done(null);
  });
}
