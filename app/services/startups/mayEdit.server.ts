import { standingOfSlug } from 'db/repositories/standing';
import { mayEditStartup } from '~/domain/startups/permissions';
import type { Context } from '~/services/shared/context.server';

/** Whether the person may change what a startup says of itself; false for one that does not exist. */
export async function mayEdit(ctx: Context, slug: string): Promise<boolean> {
  const standing = await standingOfSlug(ctx.db, slug, ctx.today);
  return standing !== null && mayEditStartup(ctx.actor, standing);
}
