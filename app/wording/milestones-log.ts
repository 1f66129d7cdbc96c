import type { LogAudience, LogRefusal, LogWeek } from '~/domain/milestones/log';

/** The week that a line tells. */
export const LOG_WEEK_LABELS: Readonly<Record<LogWeek, string>> = {
  this: 'Cette semaine',
  last: 'La semaine dernière',
};

/** What is said of a week that has its line. */
export const LOG_WEEKS_WRITTEN: Readonly<Record<LogWeek, string>> = {
  this: 'Cette semaine est déjà écrite.',
  last: 'La semaine dernière est déjà écrite.',
};

/** Who reads a line. */
export const LOG_AUDIENCE_LABELS: Readonly<Record<LogAudience, string>> = {
  everyone: 'Public',
  parties: 'Réservé aux parties',
};

/** Names of the form's fields, for the conflict page. */
export const LOG_FIELD_LABELS = { words: 'La semaine en une phrase' } as const;

/** Why a line was not written. */
export const LOG_REFUSALS: Readonly<Record<LogRefusal, string>> = {
  'startup-not-live': 'Cette start-up n’est plus en cours\u00a0: son journal est clos.',
  'week-taken': 'Quelqu’un de l’équipe a déjà écrit cette semaine-là.',
  'week-before-startup': 'La start-up n’était pas encore ouverte cette semaine-là.',
  'line-settled': 'Cette ligne a plus d’une semaine\u00a0: elle reste telle qu’elle est.',
  'line-proves': 'Cette ligne prouve un jalon atteint\u00a0: elle reste publique.',
};
