import { requestedAttachments, searchAccounts } from 'db/repositories/accounts-list';
import { attachmentsToConfirm } from 'db/repositories/tasks';
import type { AccountView } from '~/domain/accounts/account-view';
import { mayConfirmAttachments } from '~/domain/accounts/permissions';
import type { Context } from '../shared/context.server';
import { viewAccount } from './viewAccount.server';

const ACCOUNTS_PER_PAGE = 25;
/** As many as one confirms at a sitting; the others follow when these are answered. */
const ATTACHMENTS_SHOWN = 12;

export interface AccountsView {
  readonly toConfirm: readonly AccountView[];
  readonly toConfirmTotal: number;
  readonly accounts: readonly AccountView[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

/** The accounts, those waiting for their organisation apart; null for whoever may not see them. */
export async function readAccounts(
  ctx: Context,
  wanted: { readonly q: string; readonly page: number },
): Promise<AccountsView | null> {
  if (!mayConfirmAttachments(ctx.actor)) return null;
  const offset = (wanted.page - 1) * ACCOUNTS_PER_PAGE;
  const waiting = await requestedAttachments(ctx.db, ATTACHMENTS_SHOWN);
  const found = await searchAccounts(ctx.db, { q: wanted.q, limit: ACCOUNTS_PER_PAGE, offset });
  return {
    toConfirm: waiting.map(viewAccount),
    toConfirmTotal: await attachmentsToConfirm(ctx.db),
    accounts: found.rows.map(viewAccount),
    total: found.total,
    page: wanted.page,
    pageSize: ACCOUNTS_PER_PAGE,
  };
}
