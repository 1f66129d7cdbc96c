import { calendarAt, type FunderWithCalendar } from 'db/repositories/budget-calendar';
import { mayKeepCalendar } from '~/domain/budget/permissions';
import type { Context } from '~/services/shared/context.server';

/** When a funder is closed and when its assembly votes, and whether the reader may change it; null when there is no such organisation. */
export async function readFunderCalendar(
  ctx: Context,
  slug: string,
): Promise<(FunderWithCalendar & { readonly mayChange: boolean }) | null> {
  const funder = await calendarAt(ctx.db, slug);
  return funder && { ...funder, mayChange: mayKeepCalendar(ctx.actor, funder.id) };
}
