import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '~/http/access.server';
import { calendarAnswer } from '~/http/calendar.server';
import { contextOf } from '~/http/context.server';
import { readStartupCalendar } from '~/services/notifications/readStartupCalendar.server';
import { STARTUP_CALENDAR } from '~/wording/notifications-calendar';
import { say } from '~/wording/shared';

/** The public calendar of a startup: its milestones and committees. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const ctx = contextOf(context);
  const slug = params.slug ?? '';
  const calendar = (await readStartupCalendar(ctx, slug)) ?? notFound();
  return calendarAnswer(
    {
      name: say(STARTUP_CALENDAR, { startup: calendar.name }),
      file: `jalons-${slug}.ics`,
      publicUrl: ctx.publicUrl,
    },
    calendar.events,
    'public, max-age=0, must-revalidate',
  );
}
