import { and, asc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { BulkLine, BulkOrder, BulkOutcome, BulkState } from '../../app/domain/frictions/bulk';
import type { RefusalFacts } from '../../app/domain/shared/result';
import type { Db, Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { friction } from '../schema/frictions';
import { bulkJob, bulkLine } from '../schema/frictions-workbench';

/** A lot as its page shows it. */
export interface BulkJob {
  readonly id: number;
  readonly accountId: number;
  readonly author: string;
  readonly order: BulkOrder;
  readonly state: BulkState;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

/** A line of a lot's report. */
export interface ReportLine {
  readonly position: number;
  readonly frictionId: number;
  readonly title: string;
  readonly outcome: BulkOutcome | null;
  readonly refusal: string | null;
  readonly facts: RefusalFacts | null;
}

const columns = {
  id: bulkJob.id,
  accountId: bulkJob.accountId,
  author: account.name,
  order: bulkJob.order,
  state: bulkJob.state,
  createdAt: bulkJob.createdAt,
  finishedAt: bulkJob.finishedAt,
};

/** Said when there is a lot to work: whoever works lots listens. */
export const LOTS_CHANNEL = 'relais_lots';

async function callWorkers(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_notify(${LOTS_CHANNEL}, '')`);
}

/** Writes a lot with its lines and answers its number. */
export async function insertBulkJob(
  tx: Tx,
  job: { accountId: number; order: BulkOrder; state: BulkState; createdAt: Date },
  lines: readonly BulkLine[],
): Promise<number> {
  const [row] = await tx
    .insert(bulkJob)
    .values({ ...job, act: job.order.act })
    .returning({ id: bulkJob.id });
  if (!row) throw new Error('an inserted lot has a number');
  await tx.insert(bulkLine).values(
    lines.map(({ id, version }, index) => ({
      jobId: row.id,
      position: index + 1,
      frictionId: id,
      version,
    })),
  );
  if (job.state === 'running') await callWorkers(tx);
  return row.id;
}

/** Which of those frictions exist and are submitted. */
export async function knownLines(reader: Reader, lines: readonly BulkLine[]): Promise<BulkLine[]> {
  if (lines.length === 0) return [];
  const ids = sql.join(
    lines.map(({ id }) => sql`${id}`),
    sql`, `,
  );
  const rows = await reader
    .select({ id: friction.id })
    .from(friction)
    .where(sql`${friction.id} in (${ids}) and ${friction.submittedAt} is not null`);
  const known = new Set(rows.map(({ id }) => id));
  return lines.filter(({ id }) => known.has(id));
}

/** The lot of that number; null when there is none. */
export async function findBulkJob(reader: Reader, id: number): Promise<BulkJob | null> {
  const [row] = await reader
    .select(columns)
    .from(bulkJob)
    .innerJoin(account, eq(account.id, bulkJob.accountId))
    .where(eq(bulkJob.id, id));
  return row ?? null;
}

/** The same, locked until the transaction ends. */
export async function lockBulkJob(tx: Tx, id: number): Promise<BulkJob | null> {
  const [row] = await tx
    .select(columns)
    .from(bulkJob)
    .innerJoin(account, eq(account.id, bulkJob.accountId))
    .where(eq(bulkJob.id, id))
    .for('update', { of: bulkJob });
  return row ?? null;
}

/** Moves a locked lot; at its end what was not yet done is left as it is. */
export async function moveBulkJob(
  tx: Tx,
  id: number,
  state: BulkState,
  finishedAt: Date | null,
): Promise<void> {
  await tx.update(bulkJob).set({ state, finishedAt, leasedUntil: null }).where(eq(bulkJob.id, id));
  if (state === 'running') await callWorkers(tx);
  if (state === 'abandoned') {
    await tx
      .update(bulkLine)
      .set({ outcome: 'left' })
      .where(and(eq(bulkLine.jobId, id), isNull(bulkLine.outcome)));
  }
}

/** The report of a lot, line by line. */
export async function reportOf(reader: Reader, jobId: number): Promise<ReportLine[]> {
  return reader
    .select({
      position: bulkLine.position,
      frictionId: bulkLine.frictionId,
      title: friction.title,
      outcome: bulkLine.outcome,
      refusal: bulkLine.refusal,
      facts: bulkLine.facts,
    })
    .from(bulkLine)
    .innerJoin(friction, eq(friction.id, bulkLine.frictionId))
    .where(eq(bulkLine.jobId, jobId))
    .orderBy(asc(bulkLine.position));
}

/** The lots of a person that are not over, the newest first. */
export async function openBulkJobs(
  reader: Reader,
  accountId: number,
): Promise<{ id: number; state: BulkState }[]> {
  return reader
    .select({ id: bulkJob.id, state: bulkJob.state })
    .from(bulkJob)
    .where(
      and(
        eq(bulkJob.accountId, accountId),
        or(eq(bulkJob.state, 'waiting'), eq(bulkJob.state, 'running')),
      ),
    )
    .orderBy(sql`${bulkJob.id} desc`)
    .limit(5);
}

/** A lot that this process alone works on for now. */
export interface LeasedJob {
  readonly id: number;
  readonly accountId: number;
  readonly order: BulkOrder;
}

/** Leases the oldest running lot that nobody works on; null when there is none. */
export async function leaseBulkJob(
  db: Db,
  lease: { readonly now: Date; readonly until: Date },
): Promise<LeasedJob | null> {
  const due = db
    .select({ id: bulkJob.id })
    .from(bulkJob)
    .where(
      and(
        eq(bulkJob.state, 'running'),
        or(isNull(bulkJob.leasedUntil), lte(bulkJob.leasedUntil, lease.now)),
      ),
    )
    .orderBy(asc(bulkJob.id))
    .limit(1)
    .for('update', { skipLocked: true });
  const [leased] = await db
    .update(bulkJob)
    .set({ leasedUntil: lease.until })
    // « = » and not « in »: the subquery must be run once, or each run would lock another row.
    .where(eq(bulkJob.id, sql`(${due})`))
    .returning({ id: bulkJob.id, accountId: bulkJob.accountId, order: bulkJob.order });
  return leased ?? null;
}

/** Keeps a lot leased for another while, or lets go of it; false once it is over. */
export async function extendLease(db: Db, id: number, until: Date | null): Promise<boolean> {
  const rows = await db
    .update(bulkJob)
    .set({ leasedUntil: until })
    .where(and(eq(bulkJob.id, id), eq(bulkJob.state, 'running')))
    .returning({ id: bulkJob.id });
  return rows.length > 0;
}

/** The next line of a lot whose turn has not come; null at its end. */
export async function nextLine(
  reader: Reader,
  jobId: number,
): Promise<(BulkLine & { position: number }) | null> {
  const [row] = await reader
    .select({
      position: bulkLine.position,
      id: bulkLine.frictionId,
      version: bulkLine.version,
    })
    .from(bulkLine)
    .where(and(eq(bulkLine.jobId, jobId), isNull(bulkLine.outcome)))
    .orderBy(asc(bulkLine.position))
    .limit(1);
  return row ?? null;
}

/** Writes what became of a line, unless another process already did; one that was under way when its lot was abandoned is done all the same. */
export async function reportLine(
  db: Db,
  line: { readonly jobId: number; readonly position: number },
  report: {
    readonly outcome: BulkOutcome;
    readonly refusal?: string;
    readonly facts?: RefusalFacts;
  },
): Promise<void> {
  await db
    .update(bulkLine)
    .set(report)
    .where(
      and(
        eq(bulkLine.jobId, line.jobId),
        eq(bulkLine.position, line.position),
        or(isNull(bulkLine.outcome), eq(bulkLine.outcome, 'left')),
      ),
    );
}

/** Ends a lot of which every line had its turn; an abandoned one stays so. */
export async function finishBulkJob(db: Db, id: number, at: Date): Promise<void> {
  await db
    .update(bulkJob)
    .set({ state: 'done', finishedAt: at, leasedUntil: null })
    .where(and(eq(bulkJob.id, id), eq(bulkJob.state, 'running')));
}
