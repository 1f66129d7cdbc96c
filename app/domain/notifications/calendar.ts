import { addDays, type Day } from '../shared/day';

/** What a calendar shows: each thing under one name for good, so that a moved one moves instead of appearing twice. */
export const EVENT_KINDS = [
  'review',
  'milestone',
  'six-months',
  'envelope',
  'mission-end',
  'post-mortem',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** One whole day of a calendar. */
export interface CalendarEvent {
  readonly kind: EventKind;
  readonly id: number;
  readonly day: Day;
  readonly slug: string;
  readonly startupName: string;
  /** A milestone's title, or who is on a mission. */
  readonly about: string | null;
  /** Grows with each change. */
  readonly sequence: number;
  /** It will not take place, and is still announced, so that those who have it cross it out. */
  readonly cancelled: boolean;
  /** When it last changed, as an ISO instant. */
  readonly changedAt: string;
}

/** How long what is past stays in a calendar. */
const PAST_DAYS = 365;

/** The first day that calendars show. */
export function calendarStart(today: Day): Day {
  return addDays(today, -PAST_DAYS);
}
