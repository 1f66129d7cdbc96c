import type { Neglect } from '~/domain/resources/neglect';
import type { ReuseRefusal, ReuseState } from '~/domain/resources/reuse';

/** Where a reuse stands. */
export const REUSE_STATE_LABELS: Readonly<Record<ReuseState, string>> = {
  declared: 'à confirmer',
  confirmed: 'confirmée',
  refused: 'non confirmée',
  ended: 'terminée',
};

/** A declaration that was withdrawn before its producer answered. */
export const REUSE_TAKEN_BACK = 'déclaration retirée';

/** Why a resource looks dead. */
export const NEGLECT_LABELS: Readonly<Record<Neglect, string>> = {
  unmaintained: 'plus entretenue',
  unused: 'sans réutilisation',
};

/** What each sign means for somebody who would build on the resource. */
export const NEGLECT_MEANINGS: Readonly<Record<Neglect, string>> = {
  unmaintained:
    'Plus personne ne s’engage à l’entretenir\u00a0: demandez à son producteur ce qu’il prévoit avant de vous appuyer sur elle.',
  unused:
    'Un an après sa parution, personne n’a déclaré la réutiliser. Si vous le faites, dites-le.',
};

/** Refusals about reuses. */
export const REUSE_REFUSALS: Readonly<Record<ReuseRefusal, string>> = {
  'reuser-unknown':
    'Choisissez votre organisation, si l’incubateur a confirmé votre rattachement, ou une start-up dont vous êtes de l’équipe.',
  'resource-withdrawn':
    'Cette ressource est retirée\u00a0: elle ne peut plus être réutilisée. Voyez si une autre la remplace.',
  'own-resource':
    'C’est sa propre ressource\u00a0: se servir de ce que l’on a produit n’est pas une réutilisation.',
  'reuse-already-declared': 'Cette réutilisation est déjà déclarée.',
  'reuse-since-future':
    'Déclarez la réutilisation une fois qu’elle a commencé\u00a0: ce jour n’est pas encore venu.',
  'reuse-settled': 'Une réponse a déjà été donnée à cette déclaration.',
  'reuse-over': 'Cette réutilisation est déjà close.',
  'reuse-saving-known': 'La dépense évitée est déjà connue\u00a0: rechargez la page pour la lire.',
  'reuse-end-future': 'Ce jour n’est pas encore venu\u00a0: dites-le quand elle aura pris fin.',
  'reuse-end-before-start': 'La réutilisation ne peut pas finir avant d’avoir commencé.',
};
