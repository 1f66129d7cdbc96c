/** Where the sheet for the director is downloaded. */
export function EngagementSheetLink({ id }: { readonly id: number }) {
  return (
    <p>
      <a href={`/frictions/${id}/fiche-engagement.pdf`} download>
        Télécharger la fiche d’engagement (PDF, une page)
      </a>
    </p>
  );
}
