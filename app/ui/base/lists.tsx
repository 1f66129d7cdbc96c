import type { ReactNode } from 'react';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { daysBetween } from '~/domain/shared/day';
import { formatDue } from '~/wording/format';
import { Day } from './values';

export interface FeedItem {
  readonly id: string;
  readonly on: CalendarDay;
  /** Who did what on what, one sentence with its links. */
  readonly sentence: ReactNode;
  readonly note?: ReactNode;
}

/** The latest acts, newest first as given; a day is written once for all its acts. */
export function Feed({
  items,
  label = 'Derniers actes',
}: {
  readonly items: readonly FeedItem[];
  readonly label?: string | undefined;
}) {
  return (
    <ol className="rl-feed" aria-label={label}>
      {items.map((item, index) => (
        <li key={item.id} data-same-day={items[index - 1]?.on === item.on ? '' : undefined}>
          <span className="rl-feed__day">
            <Day day={item.on} form="no-year" />
          </span>
          <div className="rl-feed__act">
            {item.sentence}
            {item.note ? <p className="rl-feed__note">{item.note}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

export interface ActionItem {
  readonly id: string;
  readonly href: string;
  /** A verb first: « Décider du comité de Mes aides 62 ». */
  readonly label: ReactNode;
  readonly due?: CalendarDay | undefined;
  readonly note?: ReactNode;
}

/** What waits for the person: a short list of verbs with their dates, what is late marked. */
export function ActionList({
  items,
  today,
  label = 'Ce qui vous attend',
}: {
  readonly items: readonly ActionItem[];
  readonly today: CalendarDay;
  readonly label?: string | undefined;
}) {
  return (
    <ul className="rl-actions" aria-label={label}>
      {items.map(({ id, href, label: verb, due, note }) => (
        <li key={id}>
          <a href={href}>{verb}</a>
          {due ? (
            <span className={due < today ? 'rl-actions__due rl-due--late' : 'rl-actions__due'}>
              <Day day={due} form={due.slice(0, 4) === today.slice(0, 4) ? 'no-year' : undefined} />
              <span className="rl-actions__left">{formatDue(daysBetween(today, due))}</span>
            </span>
          ) : null}
          {note ? <p className="rl-actions__note">{note}</p> : null}
        </li>
      ))}
    </ul>
  );
}

export interface RecordItem {
  readonly id: string;
  readonly href: string;
  readonly title: ReactNode;
  /** State badge, before the title's facts. */
  readonly badge?: ReactNode;
  /** One or two sentences. */
  readonly summary?: ReactNode;
  /** Small facts: who, where, since when. */
  readonly meta?: ReactNode;
  /** A figure at the end of the line (a weight, a sum, days of waiting). */
  readonly aside?: ReactNode;
}

/** A list of things that each have a page (frictions, startups, organisations): lines and rules, not cards. */
export function RecordList({
  items,
  label,
  headingLevel = 2,
}: {
  readonly items: readonly RecordItem[];
  readonly label?: string | undefined;
  readonly headingLevel?: 2 | 3 | undefined;
}) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <ul className="rl-records" aria-label={label}>
      {items.map((item) => (
        <li key={item.id}>
          <div className="rl-records__body">
            <Heading className="rl-records__title">
              <a href={item.href}>{item.title}</a>
            </Heading>
            {item.summary ? <p className="rl-records__summary">{item.summary}</p> : null}
            {item.badge || item.meta ? (
              <div className="rl-records__meta">
                {item.badge}
                {item.meta ? <span>{item.meta}</span> : null}
              </div>
            ) : null}
          </div>
          {item.aside ? <div className="rl-records__aside">{item.aside}</div> : null}
        </li>
      ))}
    </ul>
  );
}
