import type { AlertShare, Forecast } from '~/domain/budget/forecast';
import type { Closing, YearDay } from '~/domain/budget/calendar';
import { addDays, day, type Day } from '~/domain/shared/day';
import type { Cents } from '~/domain/shared/money';
import { formatDay, formatDayWithoutYear, formatDuration, formatMoney } from './format';

/** What to do about the money, in one sentence: « Commander avant le … ou l’équipe s’arrête ». Every day named after « jusqu’au » is the last one with money. */
export function orderSentence(forecast: Forecast): string {
  const shown = (on: Day | null) => (on === null ? '' : formatDay(on));
  const lasts =
    forecast.orderedAheadCents === 0
      ? 'aucune commande ne paie l’équipe aujourd’hui'
      : `ce qui est commandé tient jusqu’au ${shown(forecast.runwayOn)}`;
  switch (forecast.state) {
    case 'no-money':
      return 'Aucune enveloppe n’est accordée\u00a0: il n’y a rien à prévoir.';
    case 'no-team':
      return forecast.orderBefore === null
        ? 'Personne n’est en mission, et rien ne peut être commandé.'
        : `Personne n’est en mission. Ce qui reste se commande avant le ${formatDay(forecast.orderBefore)}.`;
    case 'covered':
      return 'Ce qui est commandé couvre toutes les missions prévues.';
    case 'order-before':
      return `Commander avant le ${shown(forecast.orderBefore)} ou l’équipe s’arrête\u00a0: ${lasts}.`;
    case 'order-now':
      return `Commander dès aujourd’hui\u00a0: il faut un mois, et ${lasts}.`;
    case 'closed':
      return `Les commandes sont fermées jusqu’au ${forecast.opensOn === null ? '' : formatDay(addDays(forecast.opensOn, -1))}, et ${lasts}.`;
    case 'nothing-left':
      return `Plus rien ne peut être commandé\u00a0: ${lasts}, et sans nouvelle enveloppe l’équipe s’arrête.`;
  }
}

/** How long the money lasts, against the six months. */
export function clockSentence(forecast: Forecast): string | null {
  const { fundedUntil, inUseOn, clockMarginDays: margin } = forecast;
  if (fundedUntil === null || isSpent(forecast)) return null;
  const what =
    forecast.leftCents === 0
      ? 'Ce qui est commandé tient'
      : 'En commandant tout ce qui reste, l’argent tient';
  const until = `${what} jusqu’au ${formatDay(fundedUntil)}`;
  if (inUseOn === null || margin === null) return `${until}.`;
  if (margin === 0) return `${until}, jour où les six mois se terminent.`;
  if (margin > 0) return `${until}, après la fin des six mois (${formatDay(inUseOn)}).`;
  return `${until}, ${formatDuration(-margin)} avant la fin des six mois (${formatDay(inUseOn)}).`;
}

function isSpent({ orderedAheadCents, leftCents }: Forecast): boolean {
  return orderedAheadCents === 0 && leftCents === 0;
}

/** The assembly that has to vote what comes next. */
export function assemblySentence({ assemblyOn, fundedUntil }: Forecast): string | null {
  if (assemblyOn === null || fundedUntil === null) return null;
  return `Pour que de l’argent suive, l’assemblée qui le vote à temps se tient le ${formatDay(assemblyOn)}.`;
}

/** That an envelope is nearly or wholly ordered. */
export function alertSentence(share: AlertShare, funder: string, left: Cents): string {
  return share === 100
    ? `L’enveloppe «\u00a0${funder}\u00a0» est entièrement commandée.`
    : `L’enveloppe «\u00a0${funder}\u00a0» est commandée à plus de 80\u00a0%\u00a0: il reste ${formatMoney(left)}.`;
}

/** « du 15 décembre au 4 février », the first and the last day closed. */
export function closingWords(closing: Closing | null): string {
  if (closing === null) return 'aucune fermeture';
  return `du ${shownYearDay(closing.from)} au ${lastClosedDay(closing.to)}`;
}

// Any year without a 29 February shows a day of every year.
const SOME_YEAR = '2025';

function shownYearDay(at: YearDay): string {
  return formatDayWithoutYear(day(`${SOME_YEAR}-${at}`));
}

function lastClosedDay(opensAt: YearDay): string {
  return formatDayWithoutYear(addDays(day(`${SOME_YEAR}-${opensAt}`), -1));
}

/** A day of every year as a form takes it: « 15/12 ». */
export function typedYearDay(at: YearDay): string {
  return at.split('-').reverse().join('/');
}

/** What a person is told once when an envelope reaches 80 % and 100 %. */
export function alertMail(
  share: AlertShare,
  about: { readonly startup: string; readonly funder: string; readonly left: Cents },
  page: string,
): { readonly subject: string; readonly body: string } {
  return {
    subject:
      share === 100
        ? `${about.startup}\u00a0: l’enveloppe est entièrement commandée`
        : `${about.startup}\u00a0: plus de 80\u00a0% de l’enveloppe sont commandés`,
    body: `${alertSentence(share, about.funder, about.left)}\n\nLe budget, et le jour avant lequel commander\u00a0:\n${page}\n`,
  };
}
