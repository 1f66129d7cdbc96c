import { amountsOf, replaceAmounts, updateSelection } from 'db/repositories/frictions-selection';
import { usualCents, type SelectionRefusal } from '~/domain/frictions/selection';
import type { Cents } from '~/domain/shared/money';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { readSettings } from '~/services/shared/readSettings.server';
import { lockOpenSelection } from './lockOpenSelection.server';
import { readCandidates } from './readCandidates.server';

type Refusal = SelectionRefusal | SharedRefusal;

export interface SelectionAmounts {
  readonly id: number;
  readonly version: number;
  readonly cents: ReadonlyMap<number, Cents>;
}

/** Says what each candidate's team would be given; what is the usual sum is not kept, so that it follows the settings. */
export async function setSelectionAmounts(
  ctx: Context,
  { id, version, cents }: SelectionAmounts,
): Promise<Result<{ id: number }, Refusal>> {
  return act<{ id: number }, Refusal>(ctx, async (acting) => {
    const opened = await lockOpenSelection(ctx, acting, id);
    if (!opened.ok) return opened;
    if (opened.value.version !== version) return refuse('conflict');
    const usual = usualCents(opened.value.kind, await readSettings(acting.tx));
    const { candidates } = await readCandidates(acting.tx, opened.value);
    const known = new Set(candidates.map((candidate) => candidate.id));
    const before = await amountsOf(acting.tx, id);
    const merged = new Map([...before, ...cents]);
    const kept = new Map([...merged].filter(([each, sum]) => known.has(each) && sum !== usual));
    await replaceAmounts(acting.tx, id, kept);
    await updateSelection(acting.tx, id, {});
    acting.record({
      act: 'selection.amounts-set',
      subject: { kind: 'selection', id },
      after: { frictions: [...kept.keys()], cents: [...kept.values()] },
    });
    return done({ id });
  });
}
