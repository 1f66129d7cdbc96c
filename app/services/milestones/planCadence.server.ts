import { insertMilestone } from 'db/repositories/milestones';
import { insertTie } from 'db/repositories/milestones-ties';
import { lockStanding } from 'db/repositories/standing';
import { startupRecord } from 'db/repositories/startups';
import { CADENCE, CADENCE_STEPS, type CadenceStep } from '~/domain/milestones/cadence';
import { mayLogMilestones } from '~/domain/milestones/permissions';
import { planRefusal, type MilestoneRefusal } from '~/domain/milestones/rules';
import type { Day } from '~/domain/shared/day';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { CADENCE_WORDS } from '~/wording/milestones-cadence';

export interface CadenceForm {
  readonly slug: string;
  /** The chosen steps and the day of each, which somebody may have changed. */
  readonly days: Readonly<Partial<Record<CadenceStep, Day>>>;
}

type Refusal = SharedRefusal | MilestoneRefusal | 'no-step-chosen';

/** Plans the chosen steps of the six-month cadence at once, each waiting for those before it that were chosen too; how many. */
export async function planCadence(
  ctx: Context,
  { slug, days }: CadenceForm,
): Promise<Result<number, Refusal>> {
  return act<number, Refusal>(ctx, async ({ tx, record }) => {
    const standing = await lockStanding(tx, slug, ctx.today);
    if (standing === null) return refuse('not-found');
    if (!mayLogMilestones(ctx.actor, standing) || ctx.actor === null) return refuse('forbidden');
    const { startupId, phase } = standing;
    const { openedOn } = await startupRecord(tx, startupId);
    const planned = new Map<CadenceStep, number>();
    for (const step of CADENCE_STEPS) {
      const dueOn = days[step];
      if (dueOn === undefined) continue;
      const refused = planRefusal({ phase, openedOn }, dueOn, ctx.today);
      if (refused) {
        return refused.field === undefined ? refused : { ...refused, field: `day-${step}` };
      }
      const words = CADENCE_WORDS[step];
      const row = { startupId, title: words.title, description: words.description, dueOn };
      const id = await insertMilestone(tx, { ...row, createdAt: ctx.now });
      planned.set(step, id);
      record({
        act: 'milestone.planned',
        subject: { kind: 'milestone', id },
        startupId,
        after: { dueOn, step },
      });
      for (const onId of CADENCE[step].after.flatMap((before) => planned.get(before) ?? [])) {
        await insertTie(tx, { milestoneId: id, onId, at: ctx.now, authorId: ctx.actor.id });
      }
    }
    return planned.size === 0 ? refuse('no-step-chosen') : done(planned.size);
  });
}
