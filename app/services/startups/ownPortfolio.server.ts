import { incubatorOf } from 'db/repositories/incubators';
import { isStaff } from '~/domain/accounts/account';
import type { Context } from '~/services/shared/context.server';

/** Slug of the portfolio that staff see first, their own incubator's; null for others, and while one incubator carries all. */
export async function ownPortfolio(ctx: Context, incubatorCount: number): Promise<string | null> {
  if (ctx.actor === null || !isStaff(ctx.actor) || incubatorCount < 2) return null;
  return (await incubatorOf(ctx.db, ctx.actor.id))?.slug ?? null;
}
