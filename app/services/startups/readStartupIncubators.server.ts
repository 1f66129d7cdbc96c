import { incubators, incubatorsOfStartup } from 'db/repositories/incubators';
import { standingOfSlug } from 'db/repositories/standing';
import { done, refuse } from '~/domain/shared/result';
import { mayChangeIncubators } from '~/domain/startups/permissions';
import type { Context } from '~/services/shared/context.server';

/** Which incubators carry a startup, and which others there are. */
export async function readStartupIncubators(ctx: Context, slug: string) {
  const standing = await standingOfSlug(ctx.db, slug, ctx.today);
  if (standing === null || !mayChangeIncubators(ctx.actor)) return refuse('not-found');
  const { main, others } = await incubatorsOfStartup(ctx.db, standing.startupId);
  return done({
    mainId: main.id,
    otherIds: others.map(({ id }) => id),
    incubators: await incubators(ctx.db),
  });
}
