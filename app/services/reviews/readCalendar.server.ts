import { latestDecisions, type LatestDecision } from 'db/repositories/reviews-calendar';
import { mayPlanReview } from '~/domain/reviews/permissions';
import {
  isWanted,
  type CalendarFilters,
  type ScheduleState,
  type CalendarLine,
} from '~/domain/reviews/schedule';
import type { Context } from '~/services/shared/context.server';
import { readUrgency } from './readUrgency.server';
import { scheduleLines } from './scheduleLines.server';

export interface CalendarPage {
  readonly lines: readonly CalendarLine[];
  readonly total: number;
  readonly pageCount: number;
  readonly counts: Readonly<Record<ScheduleState, number>>;
  readonly decisions: readonly LatestDecision[];
  /** Staff: what is behind the lines is theirs to read. */
  readonly isInside: boolean;
}

const PAGE_SIZE = 50;
const LATEST_DECISIONS = 8;

/** The committees to come and due of all live startups, the most pressing first; everyone reads the days, staff what is behind them. */
export async function readCalendar(
  ctx: Context,
  { state, page }: CalendarFilters,
): Promise<CalendarPage> {
  const { all, counts } = await readUrgency(ctx);
  const chosen = all.filter((line) => isWanted(line, state));
  return {
    lines: await scheduleLines(ctx, chosen.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)),
    total: chosen.length,
    pageCount: Math.max(1, Math.ceil(chosen.length / PAGE_SIZE)),
    counts,
    decisions: await latestDecisions(ctx.db, LATEST_DECISIONS),
    isInside: mayPlanReview(ctx.actor),
  };
}
