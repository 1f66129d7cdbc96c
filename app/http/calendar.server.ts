import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { writeCalendar } from '~/adapters/calendar.server';
import type { CalendarEvent } from '~/domain/notifications/calendar';
import { eventPage, eventSummary } from '~/wording/notifications-calendar';
import { attachmentHeader } from './attachment.server';

const SEED_BYTES = 16;
const TOKEN = /^([1-9]\d{0,8})\.([\w-]{43})$/;

/** A new seed of a person's calendar: the addresses made from earlier ones open nothing any more. */
export function newCalendarSeed(): string {
  return randomBytes(SEED_BYTES).toString('base64url');
}

/** The token of a person's calendar: made of the seed and of the secret of the sessions, so that a stolen table opens none. */
export function calendarToken(accountId: number, seed: string, secret: string): string {
  const proof = createHmac('sha256', secret).update(`calendar ${accountId} ${seed}`);
  return `${accountId}.${proof.digest('base64url')}`;
}

/** The person whose calendar a token says that it opens, still to be proved; null when the text cannot be a token. */
export function accountOfToken(token: string | null): number | null {
  const id = TOKEN.exec(token ?? '')?.[1];
  return id === undefined ? null : Number(id);
}

/** Whether two tokens are the same, in a time that tells nothing of where they differ. */
export function isSameToken(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A calendar as a file that programs subscribe to. */
export function calendarAnswer(
  about: { readonly name: string; readonly file: string; readonly publicUrl: string },
  events: readonly CalendarEvent[],
  cacheControl: string,
): Response {
  const { host } = new URL(about.publicUrl);
  const text = writeCalendar(
    about.name,
    events.map((event) => ({
      ...event,
      uid: `${event.kind}-${event.id}@${host}`,
      summary: eventSummary(event),
      url: `${about.publicUrl}${eventPage(event)}`,
      changedAt: new Date(event.changedAt),
    })),
  );
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': attachmentHeader(about.file),
      'Cache-Control': cacheControl,
    },
  });
}
