import { planCommentsOf, planOf } from 'db/repositories/handover-plan';
import { standingOfSlug } from 'db/repositories/standing';
import { startupRecord } from 'db/repositories/startups';
import { mayApprovePlan, mayGive, mayReadPlan } from '~/domain/handover/permissions';
import { checkApproval, planIsOpen, type PlanText } from '~/domain/handover/plan';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';

export interface PlanView {
  readonly startupName: string;
  readonly isOpen: boolean;
  readonly plan:
    | (PlanText & {
        readonly version: number;
        readonly writtenOn: Day;
        readonly writtenBy: string;
        /** Who approved this very version; null while nobody has. */
        readonly approval: { readonly by: string; readonly on: Day } | null;
      })
    | null;
  readonly comments: readonly {
    readonly id: number;
    readonly planVersion: number;
    readonly author: string;
    readonly on: Day;
    readonly words: string;
    readonly approves: boolean;
  }[];
  readonly may: { readonly write: boolean; readonly comment: boolean; readonly approve: boolean };
}

/** The plan for the years after the handover, for its parties; null for anybody else. */
export async function readPlan(ctx: Context, slug: string): Promise<PlanView | null> {
  const { db, actor, today } = ctx;
  const standing = await standingOfSlug(db, slug, today);
  if (!standing || !mayReadPlan(actor, standing)) return null;
  const { startupId, phase } = standing;
  const plan = await planOf(db, startupId);
  const comments = await planCommentsOf(db, startupId);
  const { name } = await startupRecord(db, startupId);
  return {
    startupName: name,
    isOpen: planIsOpen(phase),
    plan: plan && viewOf(plan),
    comments: comments.map(({ at, ...comment }) => ({ ...comment, on: dayInParis(at) })),
    may: {
      write: mayGive(actor, standing) && planIsOpen(phase),
      comment: plan !== null,
      approve: plan !== null && mayApprovePlan(actor, standing) && checkApproval(phase, plan).ok,
    },
  };
}

function viewOf(
  plan: NonNullable<Awaited<ReturnType<typeof planOf>>>,
): NonNullable<PlanView['plan']> {
  const { vision, scenarios, fallback, organisation, years, days, version, writtenBy } = plan;
  const { approvedVersion, approvedAt, approvedBy } = plan;
  const isApproved = approvedVersion === version && approvedAt !== null && approvedBy !== null;
  return {
    ...{ vision, scenarios, fallback, organisation, years, days, version, writtenBy },
    writtenOn: dayInParis(plan.writtenAt),
    approval: isApproved ? { by: approvedBy, on: dayInParis(approvedAt) } : null,
  };
}
