import { lockAccount, updateAccount } from 'db/repositories/accounts';
import { isRequestFor } from '~/domain/accounts/attachment';
import { mayConfirmAttachments } from '~/domain/accounts/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { attachmentConfirmedMail } from '~/wording/accounts-mail';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';

/** Confirms that a person belongs to the organisation they chose (the one staff saw): from now on they act in its name. */
export function confirmAttachment(
  ctx: Context,
  accountId: number,
  organisationId: number,
): Promise<Result<null, SharedRefusal>> {
  return act<null, SharedRefusal>(ctx, async ({ tx, record, notify }) => {
    if (!mayConfirmAttachments(ctx.actor)) return refuse('not-found');
    const account = await lockAccount(tx, accountId);
    if (account === null || account.erasedAt !== null) return refuse('not-found');
    if (!isRequestFor(account, organisationId)) {
      return refuse('conflict', { facts: { organisation: account.organisationName ?? '—' } });
    }
    await updateAccount(tx, accountId, { attachment: 'confirmed' });
    record({
      act: 'account.attachment-confirmed',
      subject: { kind: 'account', id: accountId },
      before: { attachment: 'requested' },
      after: { attachment: 'confirmed', organisationId },
    });
    notify({
      accountId,
      ...attachmentConfirmedMail(account.organisationName ?? '', `${ctx.publicUrl}/compte`),
    });
    return done(null);
  });
}
