import { deleteSession } from 'db/repositories/accounts-sessions';
import type { Context } from '../shared/context.server';

/** Ends a session; one that has ended already stays so. */
export async function closeSession(ctx: Context, tokenHash: string): Promise<void> {
  await deleteSession(ctx.db, tokenHash);
}
