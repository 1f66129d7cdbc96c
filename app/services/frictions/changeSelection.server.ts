import { updateSelection, type SelectionLimits } from 'db/repositories/frictions-selection';
import type { SelectionRefusal } from '~/domain/frictions/selection';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { lockOpenSelection } from './lockOpenSelection.server';

type Refusal = SelectionRefusal | SharedRefusal;

/** Changes the day or the limits of a session that is not decided yet; its portfolios keep the limits that they were calculated with. */
export async function changeSelection(
  ctx: Context,
  { id, version, ...limits }: SelectionLimits & { readonly id: number; readonly version: number },
): Promise<Result<{ id: number }, Refusal>> {
  return act<{ id: number }, Refusal>(ctx, async (acting) => {
    const opened = await lockOpenSelection(ctx, acting, id);
    if (!opened.ok) return opened;
    const { heldOn, kind, budgetCents, teams, collectiviteShare } = opened.value;
    const before = { heldOn, kind, budgetCents, teams, collectiviteShare };
    if (opened.value.version !== version) return refuse('conflict', { facts: before });
    await updateSelection(acting.tx, id, limits);
    acting.record({
      act: 'selection.changed',
      subject: { kind: 'selection', id },
      before,
      after: { ...limits },
    });
    return done({ id });
  });
}
