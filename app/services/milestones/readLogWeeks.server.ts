import { logLinesOfWeeks } from 'db/repositories/milestones-log';
import { standingOfSlug } from 'db/repositories/standing';
import { startupRecord } from 'db/repositories/startups';
import { isFresh, LOG_WEEKS, weekTold, writeRefusal, type LogWeek } from '~/domain/milestones/log';
import { mayEditLogLine, mayWriteLog } from '~/domain/milestones/permissions';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';

/** A week that the team may tell, with the line that tells it already. */
export interface LogWeekView {
  readonly week: LogWeek;
  readonly weekOn: Day;
  readonly line: { readonly id: number; readonly mayEdit: boolean } | null;
}

/** The weeks that a new line may be about, written or not; none for whoever does not write the log. */
export async function readLogWeeks(ctx: Context, slug: string): Promise<readonly LogWeekView[]> {
  const { db, actor, today } = ctx;
  const standing = await standingOfSlug(db, slug, today);
  if (standing === null || !mayWriteLog(actor, standing)) return [];
  const { startupId, phase } = standing;
  const { openedOn } = await startupRecord(db, startupId);
  const weeks = LOG_WEEKS.map((week) => ({ week, weekOn: weekTold(week, today) })).filter(
    ({ weekOn }) => writeRefusal({ phase, openedOn }, weekOn) === null,
  );
  const mondays = weeks.map(({ weekOn }) => weekOn);
  const lines = await logLinesOfWeeks(db, startupId, mondays);
  return weeks.map(({ week, weekOn }) => {
    const line = lines.find((one) => one.weekOn === weekOn);
    if (line === undefined) return { week, weekOn, line: null };
    const isRecent = isFresh(dayInParis(line.writtenAt), today);
    const mayEdit = mayEditLogLine(actor, standing, line) && isRecent;
    return { week, weekOn, line: { id: line.id, mayEdit } };
  });
}
