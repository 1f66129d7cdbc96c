import { approvePlanVersion, insertPlanComment, planOf } from 'db/repositories/handover-plan';
import { lockStanding } from 'db/repositories/standing';
import { mayApprovePlan, mayReadPlan } from '~/domain/handover/permissions';
import { checkApproval, type PlanRefusal } from '~/domain/handover/plan';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { tellAround } from '~/services/reviews/tellAround.server';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { planNotice } from '~/wording/handover-plan';

export interface PlanAnswer {
  /** The version that was read. */
  readonly version: number;
  readonly words: string;
  readonly approves: boolean;
}

/** A party comments on the plan; the owner's agents may approve the version that they read. */
export async function answerPlan(
  ctx: Context,
  slug: string,
  { version, words, approves }: PlanAnswer,
): Promise<Result<null, PlanRefusal | SharedRefusal>> {
  return act<null, PlanRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const standing = await lockStanding(tx, slug, ctx.today);
    if (!standing) return refuse('not-found');
    const { actor } = ctx;
    const may = approves ? mayApprovePlan : mayReadPlan;
    if (!actor || !may(actor, standing)) return refuse('forbidden');
    const { startupId } = standing;
    const plan = await planOf(tx, startupId);
    if (plan === null) return refuse('plan-missing');
    if (plan.version !== version) return refuse('conflict', { facts: { words: '' } });
    if (approves) {
      const verdict = checkApproval(standing.phase, plan);
      if (!verdict.ok) return verdict;
    }

    await insertPlanComment(tx, {
      ...{ startupId, words, approves },
      planVersion: version,
      authorId: actor.id,
      at: ctx.now,
    });
    if (approves) {
      await approvePlanVersion(tx, startupId, {
        approvedVersion: version,
        approvedAt: ctx.now,
        approvedById: actor.id,
      });
    }
    record({
      act: approves ? 'handover.plan-approved' : 'handover.plan-commented',
      subject: { kind: 'startup', id: startupId },
      startupId,
      after: { version },
    });
    await tellAround(ctx, acting, startupId, (about) =>
      planNotice(approves ? 'approved' : 'commented', about, words),
    );
    return done(null);
  });
}
