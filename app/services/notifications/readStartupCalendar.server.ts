import { eventsOfStartup } from 'db/repositories/calendar';
import { standingOfSlug } from 'db/repositories/standing';
import { startupRecord } from 'db/repositories/startups';
import { calendarStart, type CalendarEvent } from '~/domain/notifications/calendar';
import type { Context } from '../shared/context.server';

/** The committees and milestones of a startup, for everyone; null when there is no such startup. */
export async function readStartupCalendar(
  { db, today }: Context,
  slug: string,
): Promise<{ readonly name: string; readonly events: readonly CalendarEvent[] } | null> {
  const standing = await standingOfSlug(db, slug, today);
  if (standing === null) return null;
  const { name } = await startupRecord(db, standing.startupId);
  return { name, events: await eventsOfStartup(db, standing.startupId, calendarStart(today)) };
}
