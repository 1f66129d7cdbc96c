import { logLinesOf, type LogLineRecord } from 'db/repositories/milestones-log';
import { commentsOf, type MilestoneComment } from 'db/repositories/milestones-ties';
import { standingOfSlug } from 'db/repositories/standing';
import { mayComment } from '~/domain/milestones/permissions';
import { dayInParis, type Day } from '~/domain/shared/day';
import { done, refuse, type Result } from '~/domain/shared/result';
import type { Context } from '~/services/shared/context.server';
import { readMilestones, type MilestoneName, type MilestoneView } from './readMilestones.server';

/** Recent lines of the log among which the proof of a milestone is chosen. */
const LINES_OFFERED = 26;

export interface MilestonePage {
  readonly milestone: MilestoneView;
  readonly mayLog: boolean;
  /** Null for whoever is none of the parties. */
  readonly comments: readonly (Omit<MilestoneComment, 'at'> & { readonly on: Day })[] | null;
  /** What it may be made to wait for; empty for whoever may not. */
  readonly others: readonly MilestoneName[];
  /** Public lines of the log that may prove it; empty for whoever may not. */
  readonly logLines: readonly Pick<LogLineRecord, 'id' | 'weekOn' | 'words'>[];
}

/** One milestone of a startup with its dependencies, and with its comments for the parties. */
export async function readMilestone(
  ctx: Context,
  slug: string,
  id: number,
): Promise<Result<MilestonePage, 'not-found'>> {
  const read = await readMilestones(ctx, slug);
  const standing = await standingOfSlug(ctx.db, slug, ctx.today);
  if (!read.ok || standing === null) return refuse('not-found');
  const { milestones, mayLog } = read.value;
  const milestone = milestones.find((each) => each.id === id);
  if (milestone === undefined) return refuse('not-found');
  const waited = milestone.waitsFor.map((other) => other.id);
  const page = { limit: LINES_OFFERED, offset: 0 };
  return done({
    milestone,
    mayLog,
    comments: mayComment(ctx.actor, standing)
      ? (await commentsOf(ctx.db, id)).map(({ at, ...said }) => ({ ...said, on: dayInParis(at) }))
      : null,
    others: mayLog
      ? milestones.filter(
          (other) => other.id !== id && other.state !== 'cancelled' && !waited.includes(other.id),
        )
      : [],
    logLines: mayLog ? await logLinesOf(ctx.db, standing.startupId, ['everyone'], page) : [],
  });
}
