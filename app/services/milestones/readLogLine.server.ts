import { findLogLine, type LogLineRecord } from 'db/repositories/milestones-log';
import { standingOfSlug } from 'db/repositories/standing';
import { isFresh } from '~/domain/milestones/log';
import { mayEditLogLine } from '~/domain/milestones/permissions';
import { dayInParis } from '~/domain/shared/day';
import { done, refuse, type Result } from '~/domain/shared/result';
import type { Context } from '~/services/shared/context.server';

/** A line of the log for the author who may still change it; not found for everybody else. */
export async function readLogLine(
  ctx: Context,
  slug: string,
  id: number,
): Promise<Result<LogLineRecord, 'not-found'>> {
  const standing = await standingOfSlug(ctx.db, slug, ctx.today);
  if (standing === null) return refuse('not-found');
  const line = await findLogLine(ctx.db, standing.startupId, id);
  return line !== null &&
    mayEditLogLine(ctx.actor, standing, line) &&
    isFresh(dayInParis(line.writtenAt), ctx.today)
    ? done(line)
    : refuse('not-found');
}
