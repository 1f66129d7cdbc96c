import { peopleToTell } from 'db/repositories/startups-people';
import type { Standing } from '~/domain/startups/standing';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { writeTo, type Write } from './writeTo.server';

/** Step of an act about a committee that queues one letter to everybody around the startup (team, sponsors, whoever signs for its owner). */
export async function writeAround(
  ctx: Context,
  acting: Acting,
  standing: Standing,
  page: string,
  write: Write,
): Promise<void> {
  const people = await peopleToTell(acting.tx, standing.startupId, ctx.today);
  await writeTo(ctx, acting, standing, page, people, write);
}
