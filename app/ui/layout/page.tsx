import type { ReactNode } from 'react';

/** Links that jump over the head of the page; first thing in the body. */
export function SkipLinks() {
  return (
    <nav className="fr-skiplinks" aria-label="Accès rapide">
      <ul>
        <li>
          <a href="#contenu">Aller au contenu</a>
        </li>
        <li>
          <a href="#menu">Aller au menu</a>
        </li>
        <li>
          <a href="#footer">Aller au pied de page</a>
        </li>
      </ul>
    </nav>
  );
}

/** The content of the page, the target of the first skip link. */
export function Main({ children }: { readonly children: ReactNode }) {
  return (
    <main className="rl-main" id="contenu" tabIndex={-1}>
      {children}
    </main>
  );
}

interface TwoColumnsProps {
  readonly children: ReactNode;
  readonly aside: ReactNode;
  /** What the second column is, for screen readers. */
  readonly asideLabel: string;
  /** On a narrow screen the aside comes after the text, unless it matters more. */
  readonly asideFirst?: boolean | undefined;
}

/** Text on seven columns, facts beside it on four; one above the other on a narrow screen. */
export function TwoColumns({ children, aside, asideLabel, asideFirst = false }: TwoColumnsProps) {
  return (
    <div className={asideFirst ? 'rl-columns rl-columns--aside-first' : 'rl-columns'}>
      <div className="rl-columns__main">{children}</div>
      <aside className="rl-columns__aside" aria-label={asideLabel}>
        {aside}
      </aside>
    </div>
  );
}

/** Text at reading width, for pages that are read from end to end. */
export function Prose({ children }: { readonly children: ReactNode }) {
  return <div className="rl-prose">{children}</div>;
}
