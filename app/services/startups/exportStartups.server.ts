import { listStartups } from 'db/repositories/startups-list';
import { expectedInUseOn } from '~/domain/startups/clock';
import type { StartupFilters } from '~/domain/startups/filters';
import type { Context } from '~/services/shared/context.server';
import type { StartupLine } from './readStartups.server';

/** All startups that the filters ask for, whatever the page, for a spreadsheet. */
export async function exportStartups(
  ctx: Context,
  filters: StartupFilters,
): Promise<readonly StartupLine[]> {
  const all = { today: ctx.today, size: null };
  const startups = await listStartups(ctx.db, filters, all);
  return startups.map((startup) => ({
    ...startup,
    inUseOn: expectedInUseOn(startup, ctx.today),
  }));
}
