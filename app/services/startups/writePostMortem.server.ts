import { lockStanding } from 'db/repositories/standing';
import { openPhaseOf } from 'db/repositories/startups';
import { lastTeamOf, postMortemOf } from 'db/repositories/startups-post-mortem';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { isStopped, mayWritePostMortem, type PostMortemText } from '~/domain/startups/post-mortem';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { recordPostMortem } from './recordPostMortem.server';

export interface PostMortemToWrite extends PostMortemText {
  /** The version that is rewritten; 0 for the first. */
  readonly version: number;
}

/** Publishes what a stopped startup leaves to others: what was tried, what was learnt, what may be reused. */
export async function writePostMortem(
  ctx: Context,
  slug: string,
  { version, ...text }: PostMortemToWrite,
): Promise<Result<null, SharedRefusal | 'not-stopped'>> {
  return act<null, SharedRefusal | 'not-stopped'>(ctx, async (acting) => {
    const { tx } = acting;
    const standing = await lockStanding(tx, slug, ctx.today);
    if (standing === null) return refuse('not-found');
    const { startupId } = standing;
    const { startsOn } = await openPhaseOf(tx, startupId);
    const team = await lastTeamOf(tx, startupId, startsOn);
    if (!mayWritePostMortem(ctx.actor, standing, team)) return refuse('forbidden');
    if (!isStopped(standing.phase)) return refuse('not-stopped');
    const earlier = await postMortemOf(tx, startupId);
    if ((earlier?.version ?? 0) !== version) {
      const { tried = '', learnt = '', reusable = '' } = earlier ?? {};
      return refuse('conflict', { facts: { tried, learnt, reusable } });
    }
    await recordPostMortem(ctx, acting, startupId, text);
    return done(null);
  });
}
