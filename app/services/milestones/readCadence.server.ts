import { milestonesOf } from 'db/repositories/milestones';
import { standingOfSlug } from 'db/repositories/standing';
import { phasesOfStartup } from 'db/repositories/startups-page';
import { CADENCE_STEPS, cadenceDay, type CadenceStep } from '~/domain/milestones/cadence';
import { offersMilestones } from '~/domain/milestones/permissions';
import type { Day } from '~/domain/shared/day';
import { done, refuse, type Result } from '~/domain/shared/result';
import { clockStart } from '~/domain/startups/clock';
import type { Context } from '~/services/shared/context.server';
import { CADENCE_WORDS } from '~/wording/milestones-cadence';

export interface CadenceView {
  /** The day from which the dates are counted. */
  readonly startsOn: Day;
  /** Whether construction began on it: otherwise it is a guess that one may change. */
  readonly isKnown: boolean;
  readonly steps: readonly {
    readonly step: CadenceStep;
    readonly dueOn: Day;
    /** A milestone of that name is planned or closed already. */
    readonly isPlanned: boolean;
    /** Its day is over: planned for it, the milestone would be late at once. */
    readonly isPast: boolean;
  }[];
}

/** The steps of the six-month cadence with their days, counted from the start of construction, or from another day until it began. */
export async function readCadence(
  ctx: Context,
  slug: string,
  from: Day | null,
): Promise<Result<CadenceView, 'not-found'>> {
  const standing = await standingOfSlug(ctx.db, slug, ctx.today);
  if (standing === null || !offersMilestones(ctx.actor, standing)) return refuse('not-found');
  const started = clockStart(await phasesOfStartup(ctx.db, standing.startupId));
  const startsOn = from ?? started ?? ctx.today;
  const titles = new Set(
    (await milestonesOf(ctx.db, standing.startupId))
      .filter(({ state }) => state !== 'cancelled')
      .map(({ title }) => title),
  );
  return done({
    startsOn,
    isKnown: startsOn === started,
    steps: CADENCE_STEPS.map((step) => {
      const dueOn = cadenceDay(step, startsOn);
      const isPlanned = titles.has(CADENCE_WORDS[step].title);
      return { step, dueOn, isPlanned, isPast: dueOn < ctx.today };
    }),
  });
}
