import { updateIndicator } from 'db/repositories/milestones-indicators';
import type { IndicatorRefusal } from '~/domain/milestones/indicator';
import { done, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { openIndicator, type IndicatorSeen } from './openIndicator.server';

/** Follows an indicator no longer: what it showed stays readable. */
export async function closeIndicator(
  ctx: Context,
  seen: IndicatorSeen,
): Promise<Result<number, SharedRefusal | IndicatorRefusal>> {
  return act<number, SharedRefusal | IndicatorRefusal>(ctx, async (acting) => {
    const opened = await openIndicator(ctx, acting, seen);
    if (!opened.ok) return opened;
    const { indicator, startupId } = opened.value;
    await updateIndicator(acting.tx, indicator.id, { closedAt: ctx.now });
    acting.record({
      act: 'indicator.closed',
      subject: { kind: 'indicator', id: indicator.id },
      startupId,
    });
    return done(indicator.id);
  });
}
