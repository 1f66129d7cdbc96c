import { sponsorNames, type ScheduledStartup } from 'db/repositories/reviews-calendar';
import { mayPlanReview } from '~/domain/reviews/permissions';
import type { CalendarLine, Scheduled } from '~/domain/reviews/schedule';
import type { Context } from '~/services/shared/context.server';

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
