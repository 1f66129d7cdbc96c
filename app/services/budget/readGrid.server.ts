import { gridEntries } from 'db/repositories/budget-grid';
import type { GridEntry } from '~/domain/budget/grid';
import { mayKeepAccounts } from '~/domain/budget/permissions';
import type { Context } from '~/services/shared/context.server';

/** The spending grid as staff keep it, retired lines included; null for everybody else. */
export async function readGrid(ctx: Context): Promise<readonly GridEntry[] | null> {
  return mayKeepAccounts(ctx.actor) ? gridEntries(ctx.db) : null;
}
