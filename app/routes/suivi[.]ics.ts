import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '~/http/access.server';
import { accountOfToken, calendarAnswer, calendarToken, isSameToken } from '~/http/calendar.server';
import { contextOf } from '~/http/context.server';
import { readCalendarOf } from '~/services/notifications/readCalendarOf.server';
import { MY_CALENDAR } from '~/wording/notifications-calendar';

/** The calendar of the person whose token it is: no session, and nothing to see for whoever has another one. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const token = new URL(request.url).searchParams.get('jeton') ?? '';
  const accountId = accountOfToken(token) ?? notFound();
  const ctx = contextOf(context);
  const calendar = (await readCalendarOf(ctx, accountId)) ?? notFound();
  if (!isSameToken(token, calendarToken(accountId, calendar.seed, context.sessionSecret)))
    return notFound();
  const about = { name: MY_CALENDAR, file: 'relais.ics', publicUrl: ctx.publicUrl };
  return calendarAnswer(about, await calendar.events(), 'private, no-store');
}
