import { firstWeightsOf, insertMeasure } from 'db/repositories/milestones-measures';
import { startupRecord } from 'db/repositories/startups';
import {
  remeasureRefusal,
  type RemeasureRefusal,
  type Weighing,
} from '~/domain/milestones/remeasure';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { lockForMeasuring } from './lockForMeasuring.server';

export interface WeighingForm extends Weighing {
  readonly frictionId: number;
  readonly source: string;
}

type Refusal = SharedRefusal | RemeasureRefusal;

/** Weighs a startup's friction again, as it was weighed when it was proposed: people × minutes and euros, on a day, with the source. A startup that is over may still be told what became of it. */
export async function weighFriction(
  ctx: Context,
  slug: string,
  form: WeighingForm,
): Promise<Result<number, Refusal>> {
  return act<number, Refusal>(ctx, async ({ tx, record }) => {
    const locked = await lockForMeasuring(ctx, tx, slug);
    if (!locked.ok) return locked;
    const { startupId, actorId } = locked.value;
    const { frictionId, measuredOn, peoplePerYear, minutesEach, eurosEachCents } = form;
    const answered = await firstWeightsOf(tx, startupId);
    if (!answered.some((friction) => friction.frictionId === frictionId))
      return refuse('not-found');
    const { openedOn } = await startupRecord(tx, startupId);
    const refused = remeasureRefusal(form, openedOn, ctx.today);
    if (refused) return refused;
    const id = await insertMeasure(tx, {
      ...{ startupId, frictionId, measuredOn, peoplePerYear, minutesEach, eurosEachCents },
      source: form.source,
      recordedAt: ctx.now,
      recordedById: actorId,
    });
    record({
      act: 'friction.weighed-again',
      subject: { kind: 'friction', id: frictionId },
      frictionId,
      startupId,
      after: { measuredOn, peoplePerYear, minutesEach, eurosEachCents },
    });
    return done(id);
  });
}
