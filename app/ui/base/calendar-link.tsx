/** The same days in one's own diary, which follows them as they move. */
export function CalendarLink({ href }: { readonly href: string }) {
  return (
    <p className="no-print">
      <a className="fr-link" href={href}>
        S’abonner au calendrier (jalons et comités)
      </a>
    </p>
  );
}
