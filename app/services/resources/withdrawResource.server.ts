import { resourceNamed, saveWithdrawal } from 'db/repositories/resources';
import type { ResourceRefusal } from '~/domain/resources/resource';
import { withdrawalRefusal } from '~/domain/resources/withdrawal';
import type { Day } from '~/domain/shared/day';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';
import { openToEdit } from './openToEdit.server';

export interface ResourceWithdrawal {
  readonly slug: string;
  readonly version: number;
  readonly withdrawnOn: Day;
  readonly reason: string;
  /** What replaces it, by its name or the end of its page's address; empty when nothing does. */
  readonly successor: string;
}

/** Staff and the producer's agents say that a resource is no longer offered, why, and what replaces it; its page stays. */
export async function withdrawResource(
  ctx: Context,
  { slug, version, withdrawnOn, reason, successor }: ResourceWithdrawal,
): Promise<Result<string, ResourceRefusal | SharedRefusal>> {
  return act<string, ResourceRefusal | SharedRefusal>(
    ctx,
    async ({ tx, record }) => {
      const opened = await openToEdit(tx, ctx, slug);
      if (!opened.ok) return opened;
      const row = opened.value;
      const next = successor === '' ? null : await resourceNamed(tx, successor);
      if (successor !== '' && next === null)
        return refuse('successor-unknown', { field: 'successor' });
      const refused = withdrawalRefusal(row, next, withdrawnOn, ctx.today);
      if (refused) return refused;
      if (row.version !== version) return refuse('conflict');
      const successorId = next?.id ?? null;
      await saveWithdrawal(
        tx,
        row.id,
        { withdrawnOn, withdrawalReason: reason, successorId },
        ctx.now,
      );
      record({
        act: 'resource.withdrawn',
        subject: { kind: 'resource', id: row.id },
        after: { withdrawnOn, successorId },
        reason,
      });
      return done(slug);
    },
    { 'resource successor is in service': 'successor-withdrawn' },
  );
}
