import { daysBetween, type Day as CalendarDay } from '~/domain/shared/day';
import type { BandStanding } from '~/domain/startups/team';
import { de } from '~/wording/elision';
import { formatCount, formatDay, formatDue } from '~/wording/format';
import { BAND_SENTENCES, onlyPeople } from '~/wording/startups';
import { Callout } from '../base/messages';
import { Day } from '../base/values';

/** What is announced of a team. */
export interface Outlook {
  readonly band: BandStanding;
  readonly exit: {
    readonly on: CalendarDay;
    readonly standing: 'below' | 'above';
    readonly size: number;
    readonly leaving: readonly string[];
    readonly joining: readonly string[];
  } | null;
  readonly ending: readonly {
    readonly id: number;
    readonly name: string;
    readonly lastDay: CalendarDay;
  }[];
}

/** What is to be known of a team now: outside the band or soon so, on which day and why, and whose mission ends. */
export function TeamOutlook({
  outlook,
  today,
  href,
}: {
  readonly outlook: Outlook;
  readonly today: CalendarDay;
  /** Where the team is looked after, when this page is another one. */
  readonly href?: string | undefined;
}) {
  const { band, exit, ending } = outlook;
  const isOutside = band === 'below' || band === 'above';
  if (!isOutside && exit === null && ending.length === 0) return null;
  return (
    <Callout
      title={titleOf(outlook)}
      action={href === undefined ? undefined : <a href={href}>Voir l’équipe</a>}
    >
      {isOutside ? <p>{BAND_SENTENCES[band]}</p> : null}
      {exit === null ? null : <p>{exitSentence(exit)}</p>}
      {ending.length === 0 ? null : (
        <ul>
          {ending.map(({ id, name, lastDay }) => (
            <li key={id}>
              La mission {de(name)} se termine le <Day day={lastDay} /> (
              {formatDue(daysBetween(today, lastDay))}).
            </li>
          ))}
        </ul>
      )}
    </Callout>
  );
}

function titleOf({ band, exit, ending }: Outlook): string {
  if (band === 'below' || band === 'above') return 'L’équipe est hors de la fourchette';
  if (exit !== null) return `L’équipe sort de la fourchette le ${formatDay(exit.on)}`;
  return ending.length === 1
    ? 'Une mission se termine bientôt'
    : 'Des missions se terminent bientôt';
}

/** « Le 3 mars, elle ne comptera plus qu’une personne : Zoé Trait part. » */
function exitSentence({
  on,
  standing,
  size,
  leaving,
  joining,
}: NonNullable<Outlook['exit']>): string {
  const counts =
    standing === 'above'
      ? `comptera ${formatCount(size, 'personne', 'personnes')}`
      : `ne comptera plus ${onlyPeople(size)}`;
  const moves = [
    ...(leaving.length === 0
      ? []
      : [`${leaving.join(', ')} ${leaving.length === 1 ? 'part' : 'partent'}`]),
    ...(joining.length === 0
      ? []
      : [`${joining.join(', ')} ${joining.length === 1 ? 'arrive' : 'arrivent'}`]),
  ];
  const why = moves.length === 0 ? '' : `\u00a0: ${moves.join(', ')}`;
  return `Le ${formatDay(on)}, l’équipe ${counts}${why}. Une construction en demande deux à quatre, coachs non comptés.`;
}

/** The sentence above the drawing of a team. */
export function calendarTitle(size: number, outlook: Outlook): string {
  const people =
    size === 0
      ? 'Personne dans l’équipe aujourd’hui'
      : `${formatCount(size, 'personne', 'personnes')} dans l’équipe aujourd’hui`;
  if (outlook.exit !== null) {
    const side = outlook.exit.standing === 'below' ? 'moins de deux' : 'plus de quatre';
    return `${people}, ${side} le ${formatDay(outlook.exit.on)}`;
  }
  return outlook.band === 'within' ? `${people}, dans la fourchette de deux à quatre` : people;
}
