import { accountOf } from 'db/repositories/accounts';
import { eventsOfPerson } from 'db/repositories/calendar';
import { incubatorOf } from 'db/repositories/incubators';
import { notificationSettingsOf } from 'db/repositories/notification-settings';
import { calendarStart, type CalendarEvent } from '~/domain/notifications/calendar';
import type { Context } from '../shared/context.server';

/** A person's calendar, when they have one: its events, and the seed that its address must prove to know. */
export async function readCalendarOf(
  { db, today }: Context,
  accountId: number,
): Promise<{ readonly seed: string; readonly events: () => Promise<CalendarEvent[]> } | null> {
  const { calendarSeed } = await notificationSettingsOf(db, accountId);
  const account = await accountOf(db, accountId);
  if (calendarSeed === null || account === null || account.erasedAt !== null) return null;
  const organisationId = account.attachment === 'confirmed' ? account.organisationId : null;
  const who = {
    accountId,
    today,
    ownerId: organisationId,
    incubatorId: account.roles.includes('staff')
      ? ((await incubatorOf(db, accountId))?.id ?? null)
      : null,
  };
  return { seed: calendarSeed, events: () => eventsOfPerson(db, who, calendarStart(today)) };
}
