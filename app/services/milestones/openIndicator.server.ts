import { lockIndicator, type IndicatorRecord } from 'db/repositories/milestones-indicators';
import type { IndicatorRefusal } from '~/domain/milestones/indicator';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { lockForMeasuring } from './lockForMeasuring.server';

/** The indicator that a form is about. */
export interface IndicatorSeen {
  readonly slug: string;
  readonly indicatorId: number;
}

/** Step of every act on an indicator: locks its startup and itself; one that is followed no longer stays as it is. */
export async function openIndicator(
  ctx: Context,
  { tx }: Acting,
  { slug, indicatorId }: IndicatorSeen,
): Promise<
  Result<
    {
      readonly indicator: IndicatorRecord;
      readonly startupId: number;
      readonly actorId: number;
    },
    SharedRefusal | IndicatorRefusal
  >
> {
  const locked = await lockForMeasuring(ctx, tx, slug);
  if (!locked.ok) return locked;
  const { startupId, actorId } = locked.value;
  const indicator = await lockIndicator(tx, startupId, indicatorId);
  if (indicator === null) return refuse('not-found');
  return indicator.closedAt === null
    ? done({ indicator, startupId, actorId })
    : refuse('indicator-closed');
}
