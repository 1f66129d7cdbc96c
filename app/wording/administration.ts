/** A page that runs the house, and who finds it in the administration: the same people whom the page lets in. */
export interface AdministrationPage {
  readonly href: string;
  readonly label: string;
  readonly does: string;
  readonly audience: 'staff' | 'admin' | 'either';
}

export const ADMINISTRATION_PAGES: readonly AdministrationPage[] = [
  {
    href: '/admin/comptes',
    label: 'Comptes',
    does: 'Confirmer un rattachement, donner un rôle, effacer une personne.',
    audience: 'either',
  },
  {
    href: '/admin/journal',
    label: 'Journal',
    does: 'Chaque acte, dans l’ordre où il a eu lieu.',
    audience: 'either',
  },
  {
    href: '/admin/standards',
    label: 'Standards de qualité',
    does: 'Les critères auxquels chaque start-up répond avant un comité.',
    audience: 'either',
  },
  {
    href: '/passations/modele',
    label: 'Modèle de passation',
    does: 'La liste des pièces qu’une passation réunit.',
    audience: 'staff',
  },
  {
    href: '/tri/modeles',
    label: 'Modèles de réponse',
    does: 'Ce que l’on répond souvent aux personnes qui proposent une friction.',
    audience: 'staff',
  },
  {
    href: '/budget/nomenclature',
    label: 'Activités et ressources',
    does: 'Les lignes et les colonnes du tableau des dépenses.',
    audience: 'staff',
  },
  {
    href: '/admin/synonymes',
    label: 'Synonymes',
    does: 'Les mots qui disent la même chose quand on cherche une friction proche.',
    audience: 'staff',
  },
  {
    href: '/admin/incubateurs',
    label: 'Incubateurs',
    does: 'Qui travaille pour quel incubateur.',
    audience: 'admin',
  },
  {
    href: '/admin/statistiques',
    label: 'Services lus',
    does: 'Les adresses de statistiques que Relais a le droit de lire.',
    audience: 'admin',
  },
  {
    href: '/admin/reglages',
    label: 'Réglages',
    does: 'Les sommes proposées par défaut.',
    audience: 'admin',
  },
];
