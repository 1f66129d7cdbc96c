import {
  byUrgency,
  isWanted,
  type ScheduleState,
  type CalendarLine,
} from '~/domain/reviews/schedule';
import type { Context } from '~/services/shared/context.server';
import { readSchedule } from './readSchedule.server';
import { scheduleLines } from './scheduleLines.server';

/** The calendar of committees whole, for a spreadsheet. */
export async function exportCalendar(
  ctx: Context,
  state: ScheduleState | null,
): Promise<readonly CalendarLine[]> {
  const all = byUrgency(await readSchedule(ctx), ctx.today);
  return scheduleLines(
    ctx,
    all.filter((line) => isWanted(line, state)),
  );
}
