import { sponsorNames, type ScheduledStartup } from 'db/repositories/reviews-calendar';
import { mayPlanReview } from '~/domain/reviews/permissions';
import type { Scheduled, ScheduleState } from '~/domain/reviews/schedule';
import type { Day } from '~/domain/shared/day';
import type { Phase } from '~/domain/startups/phase';
import type { Context } from '~/services/shared/context.server';

/** One startup's next committee. */
export interface CalendarLine {
  readonly slug: string;
  readonly name: string;
  readonly phase: Phase;
  readonly state: ScheduleState;
  /** The day that counts: the planned one, else the one by which a committee is due. */
  readonly day: Day;
  readonly dueOn: Day;
  readonly reviewId: number | null;
  /** What is behind it, for staff alone. */
  readonly inside: {
    readonly sponsors: readonly string[];
    readonly askIsWritten: boolean;
    readonly questionsWaiting: number;
  } | null;
}

/** The lines as a reader may see them. */
export async function scheduleLines(
  ctx: Context,
  shown: readonly Scheduled<ScheduledStartup>[],
): Promise<readonly CalendarLine[]> {
  const isInside = mayPlanReview(ctx.actor);
  const ids = isInside ? shown.map(({ startup }) => startup.startupId) : [];
  const sponsors = await sponsorNames(ctx.db, ids);
  return shown.map(({ startup, state, day, dueOn }) => ({
    ...{ slug: startup.slug, name: startup.name, phase: startup.phase },
    ...{ state, day, dueOn, reviewId: startup.plannedId },
    inside: isInside
      ? {
          sponsors: sponsors.get(startup.startupId) ?? [],
          askIsWritten: startup.askIsWritten,
          questionsWaiting: startup.questionsWaiting,
        }
      : null,
  }));
}
