import { lockBulkJob, moveBulkJob } from 'db/repositories/frictions-bulk';
import { isStaff } from '~/domain/accounts/account';
import type { WorkbenchRefusal } from '~/domain/frictions/workbench-refusal';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

type Refusal = WorkbenchRefusal | SharedRefusal;

/** Begins a lot that its author has looked over: the server works it line by line. */
export async function beginBulkJob(
  ctx: Context,
  { id }: { readonly id: number },
): Promise<Result<{ id: number }, Refusal>> {
  return act<{ id: number }, Refusal>(ctx, async ({ tx }) => {
    const job = await lockBulkJob(tx, id);
    if (job === null || !isStaff(ctx.actor) || job.accountId !== ctx.actor?.id) {
      return refuse('not-found');
    }
    if (job.state !== 'waiting') return refuse('lot-over');
    await moveBulkJob(tx, id, 'running', null);
    return done({ id });
  });
}
