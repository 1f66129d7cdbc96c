import { UTCDate } from '@date-fns/utc';
import type { Day } from '~/domain/shared/day';

const money = new Intl.NumberFormat('fr-FR', {
  style: 'currency',
  currency: 'EUR',
  minimumFractionDigits: 0,
  maximumFractionDigits: 0,
});
const moneyWithCents = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
const plain = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const longDay = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const dayInFull = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortMonth = new Intl.DateTimeFormat('fr-FR', { month: 'short', timeZone: 'UTC' });
const dayWithoutYear = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** « 184 300 € » from cents; the cents are written only when there are some. */
export function formatMoney(cents: number): string {
  return (cents % 100 === 0 ? money : moneyWithCents).format(cents / 100).replace('-', '\u2212');
}

/** « 184 300 », « 1 250,50 »: the same as it stands in a field whose unit is written beside it. */
export function formatTypedEuros(cents: number): string {
  return formatMoney(cents).replace(/\s?€$/, '');
}

/** « 12 000 », « 3,5 ». */
export function formatNumber(value: number): string {
  return plain.format(value);
}

/** « 92 % » from 0.92. */
export function formatPercent(share: number, digits = 0): string {
  return new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: digits }).format(
    share,
  );
}

function written(format: Intl.DateTimeFormat, day: Day): string {
  return format.format(new UTCDate(`${day}T00:00:00Z`)).replace(/\b1 /, '1er ');
}

/** « 12 mars 2026 », « 1er mars 2026 ». */
export function formatDay(day: Day): string {
  return written(longDay, day);
}

/** « 12 mars », where the year goes without saying. */
export function formatDayWithoutYear(day: Day): string {
  return written(dayWithoutYear, day);
}

/** « mars », « sept. »: a month on an axis. */
export function formatMonth(day: Day): string {
  return written(shortMonth, day);
}

/** The year of a day, beside the month on an axis. */
export function yearOf(day: Day): string {
  return day.slice(0, 4);
}

/** « jeudi 12 mars 2026 », where people plan. */
export function formatDayInFull(day: Day): string {
  return written(dayInFull, day);
}

/** A length of time as people say it: « 5 jours », « 3 semaines », « 4 mois », « 2 ans ». */
export function formatDuration(days: number): string {
  const length = Math.abs(days);
  if (length === 0) return 'moins d’un jour';
  if (length < 14) return `${length} jour${length > 1 ? 's' : ''}`;
  if (length < 60) return `${Math.floor(length / 7)} semaines`;
  if (length < 730) return `${Math.floor(length / 30.44)} mois`;
  return `${Math.floor(length / 365.25)} ans`;
}

/** « depuis 3 semaines », « aujourd’hui », « demain », « dans 9 jours », from days elapsed. */
export function formatSince(days: number): string {
  return days > 0 ? `depuis ${formatDuration(days)}` : ahead(-days);
}

function ahead(days: number): string {
  if (days === 0) return 'aujourd’hui';
  return days === 1 ? 'demain' : `dans ${formatDuration(days)}`;
}

/** « dans 12 jours », « demain », « aujourd’hui », « en retard de 3 semaines », from days left. */
export function formatDue(days: number): string {
  return days < 0 ? `en retard de ${formatDuration(days)}` : ahead(days);
}

/** « 1 jour », « 3 jours », « 0 jour »: the French plural starts at two. */
export function formatCount(count: number, one: string, many: string): string {
  return `${formatNumber(count)}\u00a0${Math.abs(count) >= 2 ? many : one}`;
}
