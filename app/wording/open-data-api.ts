/** What the JSON API is, for whoever reads its description. */
export const API_ABOUT = {
  title: 'Relais',
  description:
    'Ce que Relais publie, en JSON. Les sommes sont en centimes, les jours sont ceux de Paris, et ce qui n’est pas public vaut null.',
} as const;

/** What each address answers. */
export const API_SUMMARIES = {
  budget: 'Le budget d’une start-up\u00a0: enveloppes, années, prévision.',
  programme: 'Le programme en cours\u00a0: priorités, actions, édition en vigueur.',
  otherProgramme: 'Un programme par son adresse, comme celui en cours.',
  action: 'Une action d’un programme, avec toute son histoire.',
  edition: 'Une édition d’un programme, ou le texte en consultation.',
  resources: 'La base commune de ressources, page par page.',
  resource: 'Une ressource, ses versions et les chiffres de sa réutilisation.',
} as const;

/** What stands in an address. */
export const API_PARAMETERS = {
  startup: 'L’adresse de la start-up, comme dans celle de sa page.',
  programme: 'L’adresse du programme, comme dans celle de sa page.',
  action: 'Le numéro de l’action, qu’elle garde toujours.',
  semester: 'Le semestre de l’édition, par exemple 2018-S1.',
  resource: 'L’adresse de la ressource, comme dans celle de sa page.',
} as const;

/** What an answer means. */
export const API_ANSWERS = {
  found: 'Ce qui est demandé.',
  absent: 'Rien de public à cette adresse.',
} as const;
