import { and, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { LogAudience } from '../../app/domain/milestones/log';
import type { Day } from '../../app/domain/shared/day';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { milestone } from '../schema/milestones';
import { logLine, logLineEarlier } from '../schema/milestones-log';
import { endOf, knownOn } from './known-on';

/** A line of a startup's log. */
export interface LogLineRecord {
  readonly id: number;
  readonly version: number;
  readonly weekOn: Day;
  readonly words: string;
  readonly audience: LogAudience;
  readonly authorId: number;
  readonly author: string;
  readonly writtenAt: Date;
  readonly editedAt: Date | null;
}

const columns = {
  id: logLine.id,
  version: logLine.version,
  weekOn: logLine.weekOn,
  words: logLine.words,
  audience: logLine.audience,
  authorId: logLine.authorId,
  author: account.name,
  writtenAt: logLine.writtenAt,
  editedAt: logLine.editedAt,
};

/** The lines of a startup that such a reader may read. */
function readable(startupId: number, audiences: readonly LogAudience[]): SQL | undefined {
  return and(eq(logLine.startupId, startupId), inArray(logLine.audience, [...audiences]));
}

function lines(reader: Reader) {
  return reader
    .select(columns)
    .from(logLine)
    .innerJoin(account, eq(account.id, logLine.authorId))
    .$dynamic();
}

/** The lines of a startup, newest week first. */
export async function logLinesOf(
  reader: Reader,
  startupId: number,
  audiences: readonly LogAudience[],
  page: { readonly limit: number; readonly offset: number } | null = null,
): Promise<readonly LogLineRecord[]> {
  const all = lines(reader).where(readable(startupId, audiences)).orderBy(desc(logLine.weekOn));
  return page === null ? all : all.limit(page.limit).offset(page.offset);
}

/** How many there are. */
export async function countLogLines(
  reader: Reader,
  startupId: number,
  audiences: readonly LogAudience[],
): Promise<number> {
  return reader.$count(logLine, readable(startupId, audiences));
}

/** The lines as they were known at the end of a day in Paris, newest week first. */
export async function logLinesKnownOn(
  reader: Reader,
  startupId: number,
  day: Day,
): Promise<readonly LogLineRecord[]> {
  const after = endOf(day);
  const earlier = (column: 'words' | 'audience') =>
    sql`(select earlier.${sql.identifier(column)} from ${logLineEarlier} as earlier
      where earlier.line_id = ${logLine.id} and earlier.until_at >= ${after} order by earlier.until_at limit 1)`;
  return reader
    .select({
      ...columns,
      words: sql<string>`coalesce(${earlier('words')}, ${logLine.words})`,
      audience: sql<LogAudience>`coalesce(${earlier('audience')}, ${logLine.audience})`,
    })
    .from(logLine)
    .innerJoin(account, eq(account.id, logLine.authorId))
    .where(and(eq(logLine.startupId, startupId), knownOn(logLine.writtenAt, day)))
    .orderBy(desc(logLine.weekOn));
}

/** One line of that startup; null when it is another's or nobody's. */
export async function findLogLine(
  reader: Reader,
  startupId: number,
  id: number,
): Promise<LogLineRecord | null> {
  const [row] = await lines(reader).where(
    and(eq(logLine.id, id), eq(logLine.startupId, startupId)),
  );
  return row ?? null;
}

/** The lines of a startup about these weeks, whoever reads them. */
export async function logLinesOfWeeks(
  reader: Reader,
  startupId: number,
  mondays: readonly Day[],
): Promise<readonly LogLineRecord[]> {
  return lines(reader).where(
    and(eq(logLine.startupId, startupId), inArray(logLine.weekOn, [...mondays])),
  );
}

/** One line, locked until the transaction ends. */
export async function lockLogLine(
  tx: Tx,
  startupId: number,
  id: number,
): Promise<LogLineRecord | null> {
  const [row] = await lines(tx)
    .where(and(eq(logLine.id, id), eq(logLine.startupId, startupId)))
    .for('update', { of: logLine });
  return row ?? null;
}

/** Writes a line down; its id, or null when that week has one. */
export async function insertLogLine(
  tx: Tx,
  line: Omit<typeof logLine.$inferInsert, 'id' | 'version' | 'editedAt'>,
): Promise<number | null> {
  const [row] = await tx
    .insert(logLine)
    .values(line)
    .onConflictDoNothing()
    .returning({ id: logLine.id });
  return row?.id ?? null;
}

/** Changes a line; what it said before is kept. */
export async function rewriteLogLine(
  tx: Tx,
  before: LogLineRecord,
  after: { readonly words: string; readonly audience: LogAudience },
  at: Date,
): Promise<void> {
  await tx.insert(logLineEarlier).values({
    lineId: before.id,
    words: before.words,
    audience: before.audience,
    untilAt: at,
  });
  await tx
    .update(logLine)
    .set({ ...after, editedAt: at, version: sql`${logLine.version} + 1` })
    .where(eq(logLine.id, before.id));
}

/** Whether a line proves a milestone: then it stays public. */
export async function provesMilestone(
  reader: Reader,
  startupId: number,
  lineId: number,
): Promise<boolean> {
  const proven = and(eq(milestone.startupId, startupId), eq(milestone.evidenceLogLineId, lineId));
  return (await reader.$count(milestone, proven)) > 0;
}
