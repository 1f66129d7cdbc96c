import {
  findBulkJob,
  reportOf,
  type BulkJob,
  type ReportLine,
} from 'db/repositories/frictions-bulk';
import { staffMembers } from 'db/repositories/frictions-workbench';
import { isStaff } from '~/domain/accounts/account';
import { progressOf, type BulkProgress } from '~/domain/frictions/bulk';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';

export interface BulkView {
  readonly job: Omit<BulkJob, 'createdAt' | 'finishedAt'> & { readonly on: Day };
  /** To whom a lot of files is given. */
  readonly handler: string | null;
  readonly lines: readonly ReportLine[];
  readonly progress: BulkProgress;
  /** Its author alone begins or stops it. */
  readonly own: boolean;
}

/** A lot with its report, for staff; null for whoever is not, and when there is none. */
export async function readBulkJob({ db, actor }: Context, id: number): Promise<BulkView | null> {
  if (actor === null || !isStaff(actor)) return null;
  const found = await findBulkJob(db, id);
  if (found === null) return null;
  const { createdAt, finishedAt: _finishedAt, ...job } = found;
  const [lines, staff] = await Promise.all([reportOf(db, id), staffMembers(db)]);
  const { order } = job;
  const handlerId = order.act === 'assign' ? order.handlerId : null;
  return {
    job: { ...job, on: dayInParis(createdAt) },
    handler: staff.find((member) => member.id === handlerId)?.name ?? null,
    lines,
    progress: progressOf(lines),
    own: job.accountId === actor.id,
  };
}
