/** Why a closing is not written down. */
export const CLOSING_SENTENCES = {
  'not-a-year-day': 'Écrivez un jour et un mois, par exemple 15/12.',
  'half-a-closing': 'Écrivez les deux jours, ou aucun.',
  'same-day': 'La réouverture tombe le jour de la fermeture\u00a0: changez l’une des deux.',
} as const;

/** Why an assembly is not noted. */
export const ASSEMBLY_REFUSALS = {
  'assembly-past': 'Ce jour est passé\u00a0: notez les assemblées à venir.',
} as const;
