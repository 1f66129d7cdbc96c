import { isWanted, type ScheduleState, type CalendarLine } from '~/domain/reviews/schedule';
import type { Context } from '~/services/shared/context.server';
import { readUrgency } from './readUrgency.server';
import { scheduleLines } from './scheduleLines.server';

/** The calendar of committees whole, for a spreadsheet. */
export async function exportCalendar(
  ctx: Context,
  state: ScheduleState | null,
): Promise<readonly CalendarLine[]> {
  const { all } = await readUrgency(ctx);
  return scheduleLines(
    ctx,
    all.filter((line) => isWanted(line, state)),
  );
}
