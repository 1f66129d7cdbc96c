import { networkSums, type NetworkCell } from 'db/repositories/budget-portfolio';
import { gridEntries } from 'db/repositories/budget-grid';
import type { GridEntry } from '~/domain/budget/grid';
import { mayKeepAccounts } from '~/domain/budget/permissions';
import type { Context } from '~/services/shared/context.server';

export interface NetworkView {
  readonly cells: readonly NetworkCell[];
  readonly grid: readonly GridEntry[];
  /** Years that hold something, newest first. */
  readonly years: readonly number[];
}

/** The network's spending of a year (of every year when null), by activity and resource; null for whoever may not read it. */
export async function readNetwork(ctx: Context, year: number | null): Promise<NetworkView | null> {
  if (!mayKeepAccounts(ctx.actor)) return null;
  const cells = await networkSums(ctx.db);
  return {
    cells: cells.filter((cell) => year === null || cell.year === year),
    grid: await gridEntries(ctx.db),
    years: [...new Set(cells.map((cell) => cell.year))],
  };
}
