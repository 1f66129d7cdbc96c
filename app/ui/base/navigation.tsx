import type { ReactNode } from 'react';
import { formatNumber } from '~/wording/format';

export interface Crumb {
  readonly label: string;
  /** Absent for the page itself, the last one. */
  readonly href?: string | undefined;
}

/** Where the page stands, from the home page (which it adds by itself) to the page. */
export function Breadcrumb({ items }: { readonly items: readonly Crumb[] }) {
  const crumbs: readonly Crumb[] = [{ label: 'Accueil', href: '/' }, ...items];
  return (
    <nav className="fr-breadcrumb" aria-label="Vous êtes ici">
      <ol className="fr-breadcrumb__list">
        {crumbs.map(({ label, href }) => (
          <li key={label}>
            {href ? (
              <a className="fr-breadcrumb__link" href={href}>
                {label}
              </a>
            ) : (
              <span aria-current="page">{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

export interface SubNavItem {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean | undefined;
  /** A count that stops at a limit is text. */
  readonly count?: number | string | undefined;
}

interface SubNavProps {
  /** Its name for screen readers: « Pages de la start-up ». */
  readonly label: string;
  readonly items: readonly SubNavItem[];
}

/** The pages of one thing, as tabs that are real pages. */
export function SubNav({ label, items }: SubNavProps) {
  return (
    <nav className="fr-tabs rl-subnav" aria-label={label}>
      <ul>
        {items.map(({ href, label: text, current, count }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {text}
              {count === undefined ? null : (
                <span className="rl-subnav__count">
                  {' '}
                  {typeof count === 'number' ? formatNumber(count) : count}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface PaginationProps {
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  readonly hrefFor: (page: number) => string;
}

/** The pages around the present one, the first and the last; nothing when there is only one. */
export function Pagination({ page, pageCount, hrefFor }: PaginationProps) {
  if (pageCount <= 1) return null;
  const near = [1, page - 1, page, page + 1, pageCount].filter(
    (number) => number >= 1 && number <= pageCount,
  );
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return (
    <nav className="fr-pagination" aria-label="Pagination">
      <ul className="fr-pagination__list">
        {page > 1 ? (
          <li>
            <a className="fr-pagination__link" href={hrefFor(page - 1)} rel="prev">
              Page précédente
            </a>
          </li>
        ) : null}
        {shown.map((number, index) => (
          <PageLink
            key={number}
            number={number}
            page={page}
            gap={number - (shown[index - 1] ?? number) > 1}
            href={hrefFor(number)}
          />
        ))}
        {page < pageCount ? (
          <li>
            <a className="fr-pagination__link" href={hrefFor(page + 1)} rel="next">
              Page suivante
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

interface PageLinkProps {
  readonly number: number;
  readonly page: number;
  /** Pages are left out before this one. */
  readonly gap: boolean;
  readonly href: string;
}

function PageLink({ number, page, gap, href }: PageLinkProps) {
  const current = number === page;
  return (
    <>
      {gap ? (
        <li className="rl-pagination__gap" aria-hidden="true">
          …
        </li>
      ) : null}
      <li>
        <a
          className="fr-pagination__link"
          href={href}
          aria-current={current ? 'page' : undefined}
          aria-label={`Page ${number}`}
        >
          {number}
        </a>
      </li>
    </>
  );
}

interface DetailsProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean | undefined;
}

/** Something that waits behind its title. */
export function Details({ summary, children, open }: DetailsProps) {
  return (
    <details className="fr-accordion rl-details" open={open}>
      <summary>{summary}</summary>
      <div className="rl-details__content">{children}</div>
    </details>
  );
}
