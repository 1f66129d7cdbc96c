import { accountIds, accountsOf } from 'db/repositories/accounts-list';
import type { AccountView } from '~/domain/accounts/account-view';
import { mayConfirmAttachments } from '~/domain/accounts/permissions';
import type { Context } from '../shared/context.server';
import { inPieces } from '../shared/inPieces.server';
import { viewAccount } from './viewAccount.server';

/** All accounts that the list's search finds, for a spreadsheet; null for whoever may not see them. */
export async function exportAccounts(
  ctx: Context,
  q: string,
): Promise<AsyncIterable<readonly AccountView[]> | null> {
  if (!mayConfirmAttachments(ctx.actor)) return null;
  const ids = await accountIds(ctx.db, q);
  return inPieces(ids, async (some) => (await accountsOf(ctx.db, some)).map(viewAccount));
}
