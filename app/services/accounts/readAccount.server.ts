import { listedAccount } from 'db/repositories/accounts-list';
import type { AccountView } from '~/domain/accounts/account-view';
import { mayChangeRoles } from '~/domain/accounts/permissions';
import type { Context } from '../shared/context.server';
import { viewAccount } from './viewAccount.server';

/** One account, for whoever may change its rights; null otherwise, and when there is none. */
export async function readAccount(ctx: Context, id: number): Promise<AccountView | null> {
  if (!mayChangeRoles(ctx.actor)) return null;
  const row = await listedAccount(ctx.db, id);
  return row === null ? null : viewAccount(row);
}
