import type { ReactNode } from 'react';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { Day } from './values';

/** Done, under way, or still to come (drawn in outline, so that one sees how far along it is). */
export type ThreadKind = 'done' | 'current' | 'to-come';

export interface ThreadNode {
  readonly id: string;
  readonly kind: ThreadKind;
  readonly title: ReactNode;
  readonly on?: CalendarDay | undefined;
  readonly who?: ReactNode;
  /** The reason given, in its author's words. */
  readonly why?: ReactNode;
  /** Anything else: a link, a sum, a badge. */
  readonly detail?: ReactNode;
}

const SPOKEN: Record<ThreadKind, string> = {
  done: 'Fait',
  current: 'En cours',
  'to-come': 'À venir',
};

/** The story of one thing as a vertical thread: each node with who, when and why. */
export function Thread({
  items,
  label = 'Le fil',
}: {
  readonly items: readonly ThreadNode[];
  readonly label?: string | undefined;
}) {
  return (
    <ol className="rl-thread" aria-label={label}>
      {items.map((item) => (
        <li
          key={item.id}
          className={`rl-thread__node rl-thread__node--${item.kind}`}
          aria-current={item.kind === 'current' ? 'step' : undefined}
        >
          <p className="rl-thread__title">
            <span className="fr-sr-only">{SPOKEN[item.kind]}&nbsp;: </span>
            {item.title}
          </p>
          {item.on || item.who ? (
            <p className="rl-thread__meta">
              {item.on ? <Day day={item.on} /> : null}
              {item.on && item.who ? <span aria-hidden="true"> · </span> : null}
              {item.who}
            </p>
          ) : null}
          {item.why ? <blockquote className="rl-thread__why">{item.why}</blockquote> : null}
          {item.detail ? <div className="rl-thread__detail">{item.detail}</div> : null}
        </li>
      ))}
    </ol>
  );
}
