import { lockAccount, updateAccount } from 'db/repositories/accounts';
import { isRequestFor } from '~/domain/accounts/attachment';
import { mayConfirmAttachments } from '~/domain/accounts/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { attachmentRefusedMail } from '~/wording/accounts-mail';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';

/** Refuses, with a reason that the person reads, that they belong to the organisation they chose (the one staff saw). */
export function refuseAttachment(
  ctx: Context,
  accountId: number,
  refused: { readonly organisationId: number; readonly reason: string },
): Promise<Result<null, SharedRefusal>> {
  return act<null, SharedRefusal>(ctx, async ({ tx, record, notify }) => {
    if (!mayConfirmAttachments(ctx.actor)) return refuse('not-found');
    const account = await lockAccount(tx, accountId);
    if (account === null || account.erasedAt !== null) return refuse('not-found');
    if (!isRequestFor(account, refused.organisationId)) {
      return refuse('conflict', { facts: { organisation: account.organisationName ?? '—' } });
    }
    await updateAccount(tx, accountId, { attachment: 'none', organisationId: null });
    record({
      act: 'account.attachment-refused',
      subject: { kind: 'account', id: accountId },
      before: { attachment: 'requested', organisationId: refused.organisationId },
      after: { attachment: 'none' },
      reason: refused.reason,
    });
    const link = `${ctx.publicUrl}/compte`;
    notify({
      accountId,
      ...attachmentRefusedMail(account.organisationName ?? '', refused.reason, link),
    });
    return done(null);
  });
}
