/** What the JSON API is, for whoever reads its description. */
export const API_ABOUT = {
  title: 'Relais',
  description:
    'Ce que Relais publie, en JSON. Les sommes sont en centimes, les jours sont ceux de Paris, et ce qui n’est pas public vaut null.',
} as const;

/** What each address answers. */
export const API_SUMMARIES = {
  budget: 'Le budget d’une start-up\u00a0: enveloppes, années, prévision.',
} as const;

/** What stands in an address. */
export const API_PARAMETERS = {
  startup: 'L’adresse de la start-up, comme dans celle de sa page.',
} as const;

/** What an answer means. */
export const API_ANSWERS = {
  found: 'Ce qui est demandé.',
  absent: 'Rien de public à cette adresse.',
} as const;
