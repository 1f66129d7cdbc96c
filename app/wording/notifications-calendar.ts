import type { CalendarEvent, EventKind } from '~/domain/notifications/calendar';
import { say } from './shared';

const SUMMARIES: Readonly<Record<EventKind, string>> = {
  review: 'Comité de {startup}',
  milestone: '{about} (jalon de {startup})',
  'six-months': 'Fin des six mois de {startup}',
  envelope: 'Fin d’une enveloppe de {startup}',
  'mission-end': 'Dernier jour de {about} dans l’équipe de {startup}',
  'post-mortem': 'Bilan de {startup} attendu',
};

const PAGES: Readonly<Record<EventKind, (event: CalendarEvent) => string>> = {
  review: ({ slug, id }) => `/startups/${slug}/comites/${id}`,
  milestone: ({ slug, id }) => `/startups/${slug}/jalons/${id}`,
  'six-months': ({ slug }) => `/startups/${slug}`,
  envelope: ({ slug }) => `/startups/${slug}/budget`,
  'mission-end': ({ slug, id }) => `/startups/${slug}/equipe/${id}`,
  'post-mortem': ({ slug }) => `/startups/${slug}/bilan`,
};

/** What a day of a calendar is called. */
export function eventSummary({ kind, startupName, about }: CalendarEvent): string {
  return say(SUMMARIES[kind], { startup: startupName, about: about ?? '' });
}

/** The page of what takes place on that day. */
export function eventPage(event: CalendarEvent): string {
  return PAGES[event.kind](event);
}

/** The names of the calendars. */
export const MY_CALENDAR = 'Relais\u00a0: ce qui me concerne';
export const STARTUP_CALENDAR = 'Relais\u00a0: {startup}';
