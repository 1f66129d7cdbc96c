import type { ReactNode } from 'react';
import { Mark } from './mark';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean | undefined;
}

export interface SignedInPerson {
  readonly name: string;
  /** « Conseil départemental du Pas-de-Calais », « Équipe de l’incubateur ». */
  readonly role?: string | undefined;
  readonly links?: readonly { readonly href: string; readonly label: string }[] | undefined;
}

interface HeaderProps {
  readonly nav: readonly NavItem[];
  /** Null for a visitor. */
  readonly person: SignedInPerson | null;
  /** Where signing in leads: `/connexion`, with the page to come back to. */
  readonly signInHref?: string | undefined;
  readonly baseline?: ReactNode;
}

/** The head of every page: mark, name, navigation, and the person. */
export function Header({
  nav,
  person,
  signInHref = '/connexion',
  baseline = 'L’incubateur de start-ups d’État et de territoire',
}: HeaderProps) {
  return (
    <header className="fr-header">
      <div className="fr-header__body">
        <a className="fr-header__brand" href="/">
          <Mark />
          <span className="fr-header__name">Relais</span>
          <span className="fr-header__baseline">{baseline}</span>
        </a>
        <div className="fr-header__tools">
          {person ? (
            <PersonMenu person={person} />
          ) : (
            <a className="fr-header__sign-in" href={signInHref}>
              Se connecter
            </a>
          )}
        </div>
      </div>
      <div id="menu" tabIndex={-1}>
        <nav className="fr-nav rl-nav--wide" aria-label="Menu principal">
          <NavList nav={nav} />
        </nav>
        <details className="rl-nav--narrow">
          <summary>
            <span className="rl-burger" aria-hidden="true" />
            Menu
          </summary>
          <nav className="fr-nav" aria-label="Menu">
            <NavList nav={nav} />
          </nav>
        </details>
      </div>
    </header>
  );
}

function NavList({ nav }: Pick<HeaderProps, 'nav'>) {
  return (
    <ul className="fr-nav__list">
      {nav.map(({ href, label, current }) => (
        <li key={href} className="fr-nav__item">
          <a className="fr-nav__link" href={href} aria-current={current ? 'true' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function PersonMenu({ person }: { readonly person: SignedInPerson }) {
  return (
    <details className="rl-person">
      <summary>{person.name}</summary>
      <div className="rl-person__menu">
        {person.role ? <p className="rl-person__role">{person.role}</p> : null}
        {person.links && person.links.length > 0 ? (
          <ul>
            {person.links.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        ) : null}
        <form method="post" action="/deconnexion">
          <button className="fr-btn fr-btn--secondary" type="submit">
            Se déconnecter
          </button>
        </form>
      </div>
    </details>
  );
}

/** Said on every page of a demonstration: anyone can sign in as anyone. */
export function DemoBanner() {
  return (
    <aside className="rl-demo" aria-label="Démonstration">
      <p>
        <strong>Démonstration.</strong> Les personnes sont inventées et n’importe qui peut{' '}
        <a href="/connexion">se connecter</a> sous leur nom&nbsp;: n’écrivez rien de confidentiel.
      </p>
    </aside>
  );
}
