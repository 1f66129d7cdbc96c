import type { ScheduledStartup } from 'db/repositories/reviews-calendar';
import { untilNextAct } from 'db/repositories/until-next-act';
import {
  byUrgency,
  SCHEDULE_FOLLOWS,
  SCHEDULE_STATES,
  type Scheduled,
  type ScheduleState,
} from '~/domain/reviews/schedule';
import type { Context } from '~/services/shared/context.server';
import { readSchedule } from './readSchedule.server';

/** Every live startup's next committee, the most pressing first, and how many stand in each state. */
interface Urgency {
  readonly all: readonly Scheduled<ScheduledStartup>[];
  readonly counts: Readonly<Record<ScheduleState, number>>;
}

/** Step of the calendar: reckoned again only after an act that moves a day, or on another day. */
export function readUrgency(ctx: Context): Promise<Urgency> {
  return untilNextAct(
    ctx.db,
    'reviews-urgency',
    ctx.today,
    async () => {
      const all = byUrgency(await readSchedule(ctx), ctx.today);
      const counts = Object.fromEntries(
        SCHEDULE_STATES.map((each) => [each, all.filter((line) => line.state === each).length]),
      ) as Record<ScheduleState, number>;
      return { all, counts };
    },
    SCHEDULE_FOLLOWS,
  );
}
