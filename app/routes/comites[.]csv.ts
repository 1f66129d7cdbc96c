import type { LoaderFunctionArgs } from '@remix-run/node';
import { readCalendarFilters } from '~/domain/reviews/schedule';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { exportCalendar } from '~/services/reviews/exportCalendar.server';
import { calendarColumns } from '~/ui/reviews/calendar-sheet';

/** The calendar of committees for the same query, whole. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const { state } = readCalendarFilters(new URL(request.url).searchParams);
  const lines = await exportCalendar(ctx, state);
  return csvAnswer({ name: 'comites', day: ctx.today }, calendarColumns(ctx.publicUrl), [lines]);
}
