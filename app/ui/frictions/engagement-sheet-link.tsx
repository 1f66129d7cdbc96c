/** Where the sheet for the director is downloaded. */
export function EngagementSheetLink({ id }: { readonly id: number }) {
  return (
    <p className="rl-engagement-sheet">
      <a href={`/frictions/${id}/fiche-engagement.pdf`} download>
        Télécharger la fiche d’engagement (PDF, une page)
      </a>
    </p>
  );
}
