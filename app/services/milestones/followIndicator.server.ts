import { countFollowed, insertIndicator } from 'db/repositories/milestones-indicators';
import { MOST_INDICATORS, type IndicatorRefusal } from '~/domain/milestones/indicator';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { isLive } from '~/domain/startups/standing';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { checkSource, type IndicatorForm } from './checkSource.server';
import { lockForMeasuring } from './lockForMeasuring.server';

type Refusal = SharedRefusal | IndicatorRefusal;

/** Begins to follow a number over time; its id. */
export async function followIndicator(
  ctx: Context,
  slug: string,
  form: IndicatorForm,
): Promise<Result<number, Refusal>> {
  return act<number, Refusal>(ctx, async ({ tx, record }) => {
    const locked = await lockForMeasuring(ctx, tx, slug);
    if (!locked.ok) return locked;
    const { startupId, phase } = locked.value;
    if (!isLive(phase)) return refuse('startup-not-live');
    if ((await countFollowed(tx, startupId)) >= MOST_INDICATORS) {
      return refuse('too-many-indicators', { facts: { most: MOST_INDICATORS } });
    }
    const refused = await checkSource(tx, form);
    if (refused) return refused;
    const { statsUrl, statsPointer } = form;
    const id = await insertIndicator(tx, {
      ...form,
      startupId,
      statsPointer: statsUrl === null ? null : statsPointer,
      createdAt: ctx.now,
    });
    record({
      act: 'indicator.followed',
      subject: { kind: 'indicator', id },
      startupId,
      after: { kind: form.kind, target: form.target, readsStats: statsUrl !== null },
    });
    return done(id);
  });
}
