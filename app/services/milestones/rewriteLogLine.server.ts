import {
  lockLogLine,
  provesMilestone,
  rewriteLogLine as rewrite,
} from 'db/repositories/milestones-log';
import { lockStanding } from 'db/repositories/standing';
import { isFresh, type LogAudience, type LogRefusal } from '~/domain/milestones/log';
import { mayEditLogLine, mayReadLogLine } from '~/domain/milestones/permissions';
import { dayInParis } from '~/domain/shared/day';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

export interface LogLineRewritten {
  readonly slug: string;
  readonly lineId: number;
  readonly version: number;
  readonly words: string;
  readonly audience: LogAudience;
}

/** Changes a line of the log, which its author may within a week; what proves a milestone stays public. */
export async function rewriteLogLine(
  ctx: Context,
  { slug, lineId, version, words, audience }: LogLineRewritten,
): Promise<Result<number, SharedRefusal | LogRefusal>> {
  return act<number, SharedRefusal | LogRefusal>(ctx, async ({ tx, record }) => {
    const standing = await lockStanding(tx, slug, ctx.today);
    if (standing === null) return refuse('not-found');
    const { startupId } = standing;
    const line = await lockLogLine(tx, startupId, lineId);
    if (line === null || !mayReadLogLine(ctx.actor, standing, line)) return refuse('not-found');
    if (!mayEditLogLine(ctx.actor, standing, line)) return refuse('forbidden');
    if (line.version !== version) {
      const facts = { words: line.words, audience: line.audience, version: line.version };
      return refuse('conflict', { facts });
    }
    if (!isFresh(dayInParis(line.writtenAt), ctx.today)) return refuse('line-settled');
    if (audience !== 'everyone' && (await provesMilestone(tx, startupId, lineId))) {
      return refuse('line-proves', { field: 'audience' });
    }
    await rewrite(tx, line, { words, audience }, ctx.now);
    record({
      act: 'log.rewritten',
      subject: { kind: 'log_line', id: lineId },
      startupId,
      before: { audience: line.audience },
      after: { audience },
    });
    return done(lineId);
  });
}
