import {
  countLogLines,
  logLinesKnownOn,
  logLinesOf,
  type LogLineRecord,
} from 'db/repositories/milestones-log';
import { standingOfSlug } from 'db/repositories/standing';
import { isFresh, LOG_AUDIENCES } from '~/domain/milestones/log';
import { mayEditLogLine, mayReadLogLine, mayWriteLog } from '~/domain/milestones/permissions';
import { dayInParis, type Day } from '~/domain/shared/day';
import { done, refuse, type Result } from '~/domain/shared/result';
import { isLive } from '~/domain/startups/standing';
import type { Context } from '~/services/shared/context.server';

/** A year of weeks, nearly. */
const PAGE_SIZE = 26;

export interface LogLineView extends LogLineRecord {
  /** Whether the reader may still change it. */
  readonly mayEdit: boolean;
}

export interface LogView {
  readonly lines: readonly LogLineView[];
  readonly total: number;
  readonly pageSize: number;
  readonly mayWrite: boolean;
}

/** Which lines: a page of them, all of them, or as they were known at the end of a day (what a frozen dossier holds). */
export type LogWanted =
  | { readonly page: number; readonly pageSize?: number }
  | { readonly all: true }
  | { readonly knownOn: Day };

/** The log of a startup, newest week first: the lines that the reader may read. */
export async function readLog(
  ctx: Context,
  slug: string,
  wanted: LogWanted,
): Promise<Result<LogView, 'not-found'>> {
  const { db, actor, today } = ctx;
  const standing = await standingOfSlug(db, slug, today);
  if (standing === null) return refuse('not-found');
  const { startupId } = standing;
  const audiences = LOG_AUDIENCES.filter((audience) =>
    mayReadLogLine(actor, standing, { audience }),
  );
  const pageSize = 'page' in wanted ? (wanted.pageSize ?? PAGE_SIZE) : PAGE_SIZE;
  const linesWanted = async (): Promise<readonly LogLineRecord[]> => {
    if ('knownOn' in wanted) {
      const known = await logLinesKnownOn(db, startupId, wanted.knownOn);
      return known.filter((line) => audiences.includes(line.audience));
    }
    if ('all' in wanted) return logLinesOf(db, startupId, audiences);
    const page = { limit: pageSize, offset: (wanted.page - 1) * pageSize };
    return logLinesOf(db, startupId, audiences, page);
  };
  const lines = await linesWanted();
  return done({
    lines: lines.map((line) => ({
      ...line,
      mayEdit: mayEditLogLine(actor, standing, line) && isFresh(dayInParis(line.writtenAt), today),
    })),
    total: 'page' in wanted ? await countLogLines(db, startupId, audiences) : lines.length,
    pageSize,
    mayWrite: mayWriteLog(actor, standing) && isLive(standing.phase),
  });
}
