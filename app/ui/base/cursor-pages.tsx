interface CursorPagesProps {
  /** Its name for screen readers. */
  readonly label: string;
  /** Absent at the head of the list. */
  readonly head: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** The pages around this one of a list that has no page numbers: it is as quick at its end as at its head. Nothing when there is only one. */
export function CursorPages({ label, head, before, after }: CursorPagesProps) {
  if (before === null && after === null) return null;
  return (
    <nav className="fr-pagination" aria-label={label}>
      <ul className="fr-pagination__list">
        {head === null ? null : (
          <li>
            <a className="fr-pagination__link" href={head}>
              Début de la liste
            </a>
          </li>
        )}
        {before === null ? null : (
          <li>
            <a className="fr-pagination__link" href={before} rel="prev">
              Page précédente
            </a>
          </li>
        )}
        {after === null ? null : (
          <li>
            <a className="fr-pagination__link" href={after} rel="next">
              Page suivante
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
