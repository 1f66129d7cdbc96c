import type { CadenceStep } from '~/domain/milestones/cadence';

/** The steps of the six-month cadence: what each milestone is called, and what proves it. */
export const CADENCE_WORDS: Readonly<
  Record<CadenceStep, { readonly title: string; readonly description: string }>
> = {
  'users-met': {
    title: 'Dix usagers rencontrés là où la friction se vit',
    description:
      'L’équipe a vu la friction chez ceux qui la subissent, et dit ce qu’elle en a appris.',
  },
  'starting-point': {
    title: 'Point de départ mesuré',
    description:
      'Le poids de la friction et les premiers indicateurs sont relevés avant que le service n’existe\u00a0: c’est à eux que l’on comparera.',
  },
  'first-version': {
    title: 'Première version entre les mains d’usagers',
    description: 'De vrais usagers s’en servent pour de vrai, même peu nombreux.',
  },
  'figures-published': {
    title: 'Statistiques d’usage publiées',
    description: 'Chacun peut lire, à une adresse publique, combien de personnes s’en servent.',
  },
  checked: {
    title: 'Accessibilité et sécurité vérifiées',
    description:
      'Quelqu’un d’extérieur à l’équipe a vérifié les deux, et ce qui bloquait est corrigé.',
  },
  'in-use': {
    title: 'Service en usage',
    description:
      'Le service sert chaque jour à ceux pour qui il est fait, sans que l’équipe ait à pousser.',
  },
};

/** What keeps a cadence from being planned. */
export const CADENCE_REFUSALS: Readonly<Record<'no-step-chosen', string>> = {
  'no-step-chosen': 'Cochez au moins une étape.',
};
