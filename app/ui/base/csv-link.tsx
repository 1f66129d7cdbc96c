interface CsvLinkProps {
  readonly href: string;
  /** Where what is new in the list can be followed. */
  readonly feed?: string;
}

/** The list above as a spreadsheet, for the same query, and its feed if it has one. */
export function CsvLink({ href, feed }: CsvLinkProps) {
  return (
    <p className="no-print csv-link">
      <a className="fr-link" href={href}>
        Télécharger en CSV
      </a>
      {feed === undefined ? null : (
        <>
          {' '}
          <a className="fr-link" href={feed}>
            Suivre dans un lecteur de flux (Atom)
          </a>
        </>
      )}
    </p>
  );
}
