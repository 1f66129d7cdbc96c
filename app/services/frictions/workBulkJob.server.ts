import type { Db } from 'db/client';
import { accountOf } from 'db/repositories/accounts';
import {
  extendLease,
  finishBulkJob,
  leaseBulkJob,
  nextLine,
  reportLine,
  type LeasedJob,
} from 'db/repositories/frictions-bulk';
import { leaseEnd } from '~/domain/frictions/bulk';
import { dayInParis } from '~/domain/shared/day';
import { refuse } from '~/domain/shared/result';
import type { Context } from '~/services/shared/context.server';
import { workBulkLine } from './workBulkLine.server';

/** What the process that works lots lends to them. */
export interface Workshop {
  readonly db: Db;
  readonly clock: () => Date;
  readonly publicUrl: () => string;
  /** Told of a line that failed for no reason of its own: nothing of it was kept. */
  readonly onFailure: (error: unknown) => void;
  /** A process told to stop ends after the line under way. */
  readonly stopping: AbortSignal;
}

/**
 * Works the oldest lot that nobody works on, one transaction per line, and answers whether there was one. A line's act
 * carries a fingerprint of its own: when a process is lost between the act and its report, the next one finds it done.
 */
export async function workBulkJob(shop: Workshop): Promise<boolean> {
  const { db, clock, stopping } = shop;
  const now = clock();
  const job = await leaseBulkJob(db, { now, until: leaseEnd(now) });
  if (job === null) return false;
  for (;;) {
    const line = await nextLine(db, job.id);
    if (line === null) break;
    const ctx = await contextOf(shop, job, line.position);
    const outcome = await workBulkLine(ctx, job.order, line).catch((error: unknown) => {
      shop.onFailure(error);
      return refuse('failed');
    });
    await report(db, { jobId: job.id, position: line.position }, outcome);
    if (stopping.aborted) {
      await extendLease(db, job.id, null);
      return true;
    }
    if (!(await extendLease(db, job.id, leaseEnd(clock())))) return true;
  }
  await finishBulkJob(db, job.id, clock());
  return true;
}

function report(
  db: Db,
  line: { readonly jobId: number; readonly position: number },
  outcome: Awaited<ReturnType<typeof workBulkLine>>,
): Promise<void> {
  if (outcome.ok) return reportLine(db, line, { outcome: 'done' });
  const { refusal, facts = {} } = outcome;
  return reportLine(db, line, { outcome: 'refused', refusal, facts });
}

/** The lot's author as they are now: rights taken away meanwhile are gone for the lines to come. */
async function contextOf(
  { db, clock, publicUrl }: Workshop,
  job: LeasedJob,
  position: number,
): Promise<Context> {
  const now = clock();
  return {
    db,
    actor: await accountOf(db, job.accountId),
    now,
    today: dayInParis(now),
    requestId: `lot-${job.id}`,
    submission: `lot ${job.id} line ${position}`,
    publicUrl: publicUrl(),
  };
}
