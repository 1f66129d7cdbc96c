import { updateIndicator } from 'db/repositories/milestones-indicators';
import type { IndicatorRefusal } from '~/domain/milestones/indicator';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { checkSource, type IndicatorForm } from './checkSource.server';
import { openIndicator, type IndicatorSeen } from './openIndicator.server';

type Refusal = SharedRefusal | IndicatorRefusal;

/** Changes what an indicator is called, its target, or where it is read; its values stay. */
export async function changeIndicator(
  ctx: Context,
  seen: IndicatorSeen & { readonly version: number },
  form: IndicatorForm,
): Promise<Result<number, Refusal>> {
  return act<number, Refusal>(ctx, async (acting) => {
    const opened = await openIndicator(ctx, acting, seen);
    if (!opened.ok) return opened;
    const { indicator, startupId } = opened.value;
    if (indicator.version !== seen.version) {
      const { name, unit, version } = indicator;
      return refuse('conflict', { facts: { name, unit, version } });
    }
    const refused = await checkSource(acting.tx, form);
    if (refused) return refused;
    const statsPointer = form.statsUrl === null ? null : form.statsPointer;
    const readsElsewhere =
      indicator.statsUrl !== form.statsUrl || indicator.statsPointer !== statsPointer;
    await updateIndicator(acting.tx, indicator.id, {
      ...form,
      statsPointer,
      ...(readsElsewhere ? { statsTriedOn: null, statsOutcome: null } : {}),
    });
    acting.record({
      act: 'indicator.changed',
      subject: { kind: 'indicator', id: indicator.id },
      startupId,
      before: { target: indicator.target, readsStats: indicator.statsUrl !== null },
      after: { target: form.target, readsStats: form.statsUrl !== null },
    });
    return done(indicator.id);
  });
}
