import { accountOf, type AccountRow } from 'db/repositories/accounts';
import type { Context } from '../shared/context.server';

/** The signed-in person's own account; null for a visitor. */
export function readMyAccount(ctx: Context): Promise<AccountRow | null> {
  return ctx.actor === null ? Promise.resolve(null) : accountOf(ctx.db, ctx.actor.id);
}
