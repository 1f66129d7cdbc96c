import { forgetTry } from 'db/repositories/milestones-indicators';
import type { IndicatorRefusal } from '~/domain/milestones/indicator';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { openIndicator, type IndicatorSeen } from './openIndicator.server';

/** Asks the worker to read an indicator's statistics now, without waiting for tomorrow. */
export async function askReading(
  ctx: Context,
  seen: IndicatorSeen,
): Promise<Result<number, SharedRefusal | IndicatorRefusal>> {
  return act<number, SharedRefusal | IndicatorRefusal>(ctx, async (acting) => {
    const opened = await openIndicator(ctx, acting, seen);
    if (!opened.ok) return opened;
    const { indicator, startupId } = opened.value;
    if (indicator.statsUrl === null) return refuse('not-found');
    await forgetTry(acting.tx, indicator.id);
    acting.record({
      act: 'indicator.reading-asked',
      subject: { kind: 'indicator', id: indicator.id },
      startupId,
    });
    return done(indicator.id);
  });
}
