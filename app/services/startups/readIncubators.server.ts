import { incubatorLines, staffWithIncubators } from 'db/repositories/incubators';
import { mayKeepIncubators } from '~/domain/startups/permissions';
import type { Context } from '~/services/shared/context.server';

/** Every incubator with what hangs on it, and whose staff are whose, for administrators; null for anybody else. */
export async function readIncubators(ctx: Context) {
  if (!mayKeepIncubators(ctx.actor)) return null;
  return { incubators: await incubatorLines(ctx.db), staff: await staffWithIncubators(ctx.db) };
}
