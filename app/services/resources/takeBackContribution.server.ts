import { settleContribution } from 'db/repositories/resources-contributions';
import { mayTakeBack } from '~/domain/resources/permissions';
import type { ResourceRefusal } from '~/domain/resources/resource';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';
import { openContribution, type Seen } from './openContribution.server';

/** Its author takes a contribution back before anybody has answered it. */
export async function takeBackContribution(
  ctx: Context,
  seen: Seen,
): Promise<Result<number, ResourceRefusal | SharedRefusal>> {
  return act<number, ResourceRefusal | SharedRefusal>(ctx, async ({ tx, record }) => {
    const { actor } = ctx;
    const opened = await openContribution(
      tx,
      seen,
      ({ contributedById }) => actor?.id === contributedById,
    );
    if (!opened.ok) return opened;
    if (actor === null || !mayTakeBack(actor, opened.value)) return refuse('forbidden');
    const { id } = opened.value;
    await settleContribution(tx, id, {
      state: 'withdrawn',
      settledById: actor.id,
      settledAt: ctx.now,
      answer: null,
      acceptedAsId: null,
    });
    record({
      act: 'resource.contribution-withdrawn',
      subject: { kind: 'resource_contribution', id },
    });
    return done(id);
  });
}
