import { insertLogLine } from 'db/repositories/milestones-log';
import { lockStanding } from 'db/repositories/standing';
import { startupRecord } from 'db/repositories/startups';
import {
  weekTold,
  writeRefusal,
  type LogAudience,
  type LogRefusal,
  type LogWeek,
} from '~/domain/milestones/log';
import { mayWriteLog } from '~/domain/milestones/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

export interface LogLineForm {
  readonly slug: string;
  readonly week: LogWeek;
  readonly words: string;
  readonly audience: LogAudience;
}

/** Writes this week's line of a startup's log, or last week's; its id. There is one a week. */
export async function writeLogLine(
  ctx: Context,
  { slug, week, words, audience }: LogLineForm,
): Promise<Result<number, SharedRefusal | LogRefusal>> {
  return act<number, SharedRefusal | LogRefusal>(ctx, async ({ tx, record }) => {
    const standing = await lockStanding(tx, slug, ctx.today);
    if (standing === null) return refuse('not-found');
    if (!mayWriteLog(ctx.actor, standing) || ctx.actor === null) return refuse('forbidden');
    const { startupId, phase } = standing;
    const weekOn = weekTold(week, ctx.today);
    const { openedOn } = await startupRecord(tx, startupId);
    const refused = writeRefusal({ phase, openedOn }, weekOn);
    if (refused) return refused;
    const line = { startupId, weekOn, words, audience, authorId: ctx.actor.id };
    const id = await insertLogLine(tx, { ...line, writtenAt: ctx.now });
    if (id === null) return refuse('week-taken', { field: 'week' });
    record({
      act: 'log.written',
      subject: { kind: 'log_line', id },
      startupId,
      after: { weekOn, audience },
    });
    return done(id);
  });
}
