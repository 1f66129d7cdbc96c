import { insertSelection, type SelectionLimits } from 'db/repositories/frictions-selection';
import { mayHoldSelection } from '~/domain/frictions/selection';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

/** Prepares a selection day: what there is to give, and to how many teams. */
export async function openSelection(
  ctx: Context,
  limits: SelectionLimits,
): Promise<Result<{ id: number }, SharedRefusal>> {
  return act<{ id: number }, SharedRefusal>(ctx, async ({ tx, record }) => {
    const { actor } = ctx;
    if (actor === null || !mayHoldSelection(actor)) return refuse('not-found');
    const id = await insertSelection(tx, {
      ...limits,
      createdById: actor.id,
      createdAt: ctx.now,
    });
    record({ act: 'selection.opened', subject: { kind: 'selection', id }, after: { ...limits } });
    return done({ id });
  });
}
