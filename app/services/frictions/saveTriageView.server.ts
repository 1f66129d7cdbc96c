import { insertView, viewsOf } from 'db/repositories/frictions-workbench';
import { isStaff } from '~/domain/accounts/account';
import { triageHref, type TriageQuery } from '~/domain/frictions/triage-filters';
import type { WorkbenchRefusal } from '~/domain/frictions/workbench-refusal';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

/** More than this no longer saves time. */
const MOST_VIEWS = 20;

type Refusal = WorkbenchRefusal | SharedRefusal;

/** Keeps the present view of the queue, its filters included, under a name of one's own. A habit of one person: not journalled. */
export async function saveTriageView(
  ctx: Context,
  name: string,
  query: TriageQuery,
): Promise<Result<null, Refusal>> {
  return act<null, Refusal>(ctx, async ({ tx }) => {
    if (ctx.actor === null || !isStaff(ctx.actor)) return refuse('not-found');
    const accountId = ctx.actor.id;
    if ((await viewsOf(tx, accountId)).length >= MOST_VIEWS) {
      return refuse('too-many-views', { field: 'name', facts: { max: MOST_VIEWS } });
    }
    const row = {
      accountId,
      name,
      query: triageHref(query, { cursor: null, open: null }),
      createdAt: ctx.now,
    };
    return (await insertView(tx, row))
      ? done(null)
      : refuse('view-named-already', { field: 'name' });
  });
}
