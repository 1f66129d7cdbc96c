import { scheduledStartups, type ScheduledStartup } from 'db/repositories/reviews-calendar';
import { untilNextAct } from 'db/repositories/until-next-act';
import { SCHEDULE_FOLLOWS } from '~/domain/reviews/schedule';
import type { Context } from '~/services/shared/context.server';

/** Every live startup's days, read again only after the next act: the calendar and the reminders reckon from them. */
export function readSchedule({ db, today }: Context): Promise<readonly ScheduledStartup[]> {
  const read = () => scheduledStartups(db);
  return untilNextAct(db, 'reviews-schedule', today, read, SCHEDULE_FOLLOWS);
}
