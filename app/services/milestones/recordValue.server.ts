import { insertValue } from 'db/repositories/milestones-indicators';
import { measureRefusal, type IndicatorRefusal } from '~/domain/milestones/indicator';
import type { Day } from '~/domain/shared/day';
import { done, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { openIndicator, type IndicatorSeen } from './openIndicator.server';

export interface ValueForm {
  readonly measuredOn: Day;
  readonly value: number;
  readonly source: string;
}

/** Enters a value by hand, with its day and source; entered again for the same day, it corrects the earlier one, which is kept. */
export async function recordValue(
  ctx: Context,
  seen: IndicatorSeen,
  { measuredOn, value, source }: ValueForm,
): Promise<Result<number, SharedRefusal | IndicatorRefusal>> {
  return act<number, SharedRefusal | IndicatorRefusal>(ctx, async (acting) => {
    const opened = await openIndicator(ctx, acting, seen);
    if (!opened.ok) return opened;
    const { indicator, startupId, actorId } = opened.value;
    const refused = measureRefusal(measuredOn, ctx.today);
    if (refused) return refused;
    await insertValue(acting.tx, {
      indicatorId: indicator.id,
      measuredOn,
      value,
      source,
      origin: 'hand',
      recordedAt: ctx.now,
      recordedById: actorId,
    });
    acting.record({
      act: 'indicator.measured',
      subject: { kind: 'indicator', id: indicator.id },
      startupId,
      after: { measuredOn, value },
    });
    return done(indicator.id);
  });
}
