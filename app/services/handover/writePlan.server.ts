import { planOf, savePlan } from 'db/repositories/handover-plan';
import { lockStanding } from 'db/repositories/standing';
import { mayGive } from '~/domain/handover/permissions';
import { checkPlan, type PlanRefusal, type PlanText } from '~/domain/handover/plan';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { tellAround } from '~/services/reviews/tellAround.server';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { planNotice } from '~/wording/handover-plan';

export interface PlanToWrite extends PlanText {
  /** The version that is rewritten; 0 for the first. */
  readonly version: number;
}

/** The team writes what it proposes for the years after the handover; a version that was approved is approved anew. */
export async function writePlan(
  ctx: Context,
  slug: string,
  { version, ...text }: PlanToWrite,
): Promise<Result<null, PlanRefusal | SharedRefusal>> {
  return act<null, PlanRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const standing = await lockStanding(tx, slug, ctx.today);
    if (!standing) return refuse('not-found');
    const { actor } = ctx;
    if (!actor || !mayGive(actor, standing)) return refuse('forbidden');
    const { startupId } = standing;
    const earlier = await planOf(tx, startupId);
    if ((earlier?.version ?? 0) !== version) {
      const { vision = '', scenarios = '', fallback = '', organisation = '' } = earlier ?? {};
      return refuse('conflict', { facts: { vision, scenarios, fallback, organisation } });
    }
    const verdict = checkPlan(standing.phase, text.years);
    if (!verdict.ok) return verdict;

    await savePlan(tx, startupId, text, { writtenAt: ctx.now, writtenById: actor.id });
    record({
      act: 'handover.plan-written',
      subject: { kind: 'startup', id: startupId },
      startupId,
      after: { version: version + 1 },
    });
    await tellAround(ctx, acting, startupId, (about) => planNotice('written', about));
    return done(null);
  });
}
