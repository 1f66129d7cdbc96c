import type { Tx } from 'db/client';
import { latestHandover, type HandoverRecord } from 'db/repositories/handover';
import { lockStanding } from 'db/repositories/standing';
import type { Standing } from '~/domain/startups/standing';
import type { Context } from '~/services/shared/context.server';

/** Step that every act on a handover begins with: the startup locked, its newest handover, and who stands how; null when either is missing. */
export async function lockHandover(
  ctx: Context,
  tx: Tx,
  slug: string,
): Promise<{ standing: Standing; handover: HandoverRecord } | null> {
  const standing = await lockStanding(tx, slug, ctx.today);
  const handover = standing && (await latestHandover(tx, standing.startupId));
  return standing && handover ? { standing, handover } : null;
}
