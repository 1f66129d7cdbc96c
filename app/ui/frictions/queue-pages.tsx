import { triageHref, type TriageCursor, type TriageQuery } from '~/domain/frictions/triage-filters';

interface QueuePagesProps {
  readonly query: TriageQuery;
  readonly before: TriageCursor | null;
  readonly after: TriageCursor | null;
}

/** The pages around this one of a list that has no page numbers: it is as quick at its end as at its head. */
export function QueuePages({ query, before, after }: QueuePagesProps) {
  if (before === null && after === null) return null;
  const at = (cursor: TriageCursor | null): string => triageHref(query, { cursor, open: null });
  return (
    <nav className="fr-pagination" aria-label="Pages de la file">
      <ul className="fr-pagination__list">
        {before === null ? null : (
          <>
            <li>
              <a className="fr-pagination__link" href={at(null)}>
                Début de la file
              </a>
            </li>
            <li>
              <a className="fr-pagination__link" href={at(before)} rel="prev">
                Dossiers précédents
              </a>
            </li>
          </>
        )}
        {after === null ? null : (
          <li>
            <a className="fr-pagination__link" href={at(after)} rel="next">
              Dossiers suivants
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
