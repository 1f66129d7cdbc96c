/** The list above as a spreadsheet, for the same query. */
export function CsvLink({ href }: { readonly href: string }) {
  return (
    <p className="no-print csv-link">
      <a className="fr-link" href={href}>
        Télécharger en CSV
      </a>
    </p>
  );
}
