import { actsOfThread } from 'db/repositories/audit-reading';
import type { Audience } from '~/domain/audit/act';
import { actsReadBy } from '~/domain/audit/audience';
import type { ToldAct } from '~/domain/audit/told-act';
import type { Context } from '../shared/context.server';
import { tellAct } from './tellAct.server';

/** Longer than any thread that people read from end to end. */
const MOST_ACTS = 500;

/** The acts of a friction's and of startups' threads, oldest first, as far as those audiences read them; whoever calls knows that the person may see the thread. */
export async function readActs(
  ctx: Context,
  thread: {
    readonly frictionId?: number;
    readonly startupIds?: readonly number[];
    readonly audiences: readonly Audience[];
    readonly limit?: number;
  },
): Promise<ToldAct[]> {
  const lines = await actsOfThread(ctx.db, {
    frictionId: thread.frictionId ?? null,
    startupIds: thread.startupIds ?? [],
    acts: actsReadBy(thread.audiences),
    limit: thread.limit ?? MOST_ACTS,
  });
  return lines.map(tellAct);
}
