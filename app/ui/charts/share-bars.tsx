import type { ReactNode } from 'react';
import { formatNumber } from '~/wording/format';
import { at, valueScale } from './scale';

export interface ShareItem {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** The value as people write it (« 12 jours »); the plain number when absent. */
  readonly shown?: ReactNode;
  readonly href?: string | undefined;
}

/** Values under each other, each with its label and figure: a drawing that is its own table. */
export function ShareBars({
  title,
  items,
}: {
  readonly title: string;
  readonly items: readonly ShareItem[];
}) {
  const x = valueScale(Math.max(1, ...items.map(({ value }) => value)));
  return (
    <figure className="rl-chart">
      <figcaption>{title}</figcaption>
      <ul className="rl-shares">
        {items.map(({ key, label, value, shown, href }) => (
          <li key={key}>
            <span className="rl-shares__label">{href ? <a href={href}>{label}</a> : label}</span>
            <span className="rl-shares__value">{shown ?? formatNumber(value)}</span>
            <svg
              className="rl-shares__bar"
              width="100%"
              height="10"
              aria-hidden="true"
              focusable="false"
            >
              <rect x="0" y="0" width={at(x(value))} height="10" />
            </svg>
          </li>
        ))}
      </ul>
    </figure>
  );
}
