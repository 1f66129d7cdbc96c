import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { addDays, type Day } from '~/domain/shared/day';

/** One whole day of a calendar, in words. */
export interface WrittenEvent {
  /** The same for good, unique in the world. */
  readonly uid: string;
  readonly day: Day;
  readonly summary: string;
  readonly url: string;
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly changedAt: Date;
}

/** A calendar as iCalendar text (RFC 5545): whole days, which no time zone moves, and cancelled events kept as such. */
export function writeCalendar(name: string, events: readonly WrittenEvent[]): string {
  const calendar = ical({
    name,
    prodId: { company: 'Relais', product: 'calendrier', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 6 * 60 * 60,
  });
  calendar.x('X-WR-TIMEZONE', 'Europe/Paris');
  for (const event of events) {
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      start: dayAsDate(event.day),
      end: dayAsDate(addDays(event.day, 1)),
      allDay: true,
      stamp: event.changedAt,
      lastModified: event.changedAt,
      summary: event.summary,
      url: event.url,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  // The library leaves the last line open; RFC 5545 ends every line.
  return `${calendar.toString()}\r\n`;
}

/** The library reads a whole day of an instant in UTC, whatever the server's own zone. */
function dayAsDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
