import type { EditionFacts } from '~/domain/programme/view';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { formatDay } from '~/wording/format';
import { Button, ButtonGroup } from '../base/buttons';
import { Callout } from '../base/messages';
import { DateField } from '../base/text-fields';

/** The query that keeps the day for which a programme is read. */
export function asOfQuery({
  on,
  isPast,
}: {
  readonly on: CalendarDay;
  readonly isPast: boolean;
}): string {
  return isPast ? `?au=${on}` : '';
}

/** That a page is read as of another day, and the way back to today. */
export function PastNotice({ on, href }: { readonly on: CalendarDay; readonly href: string }) {
  return (
    <Callout title={`Tel qu’au ${formatDay(on)}`}>
      <p>
        Cette page dit ce qui valait ce jour-là. <a href={href}>Revenir à aujourd’hui</a>
      </p>
    </Callout>
  );
}

interface AsOfFormProps {
  readonly action: string;
  readonly on: CalendarDay;
  readonly editions: readonly EditionFacts[];
}

/** The programme as of any day: the editions, and a day of one's own. */
export function AsOfForm({ action, on, editions }: AsOfFormProps) {
  return (
    <>
      {editions.length === 0 ? null : (
        <ul className="rl-editions" aria-label="Éditions adoptées">
          {editions.map(({ semester, adoptedOn, summary }) => (
            <li key={semester}>
              <a href={`${action}?au=${adoptedOn}`}>{semester}</a>
              <span className="text-soft">
                , adoptée le {formatDay(adoptedOn)}
                {'\u00a0: '}
              </span>
              <a href={`${action}/revisions/${semester}`}>ce qu’elle a changé</a>
              {summary === '' ? null : <p>{summary}</p>}
            </li>
          ))}
        </ul>
      )}
      <form className="rl-search" method="get" action={action}>
        <div className="rl-search__filters">
          <DateField name="au" label="Lire le programme tel qu’il était le" defaultValue={on} />
          <ButtonGroup>
            <Button>Lire à cette date</Button>
          </ButtonGroup>
        </div>
      </form>
    </>
  );
}
