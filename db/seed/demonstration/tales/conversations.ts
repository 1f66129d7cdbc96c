import type { Tale } from '../scene';

/** What was written around frictions of other tales: messages, internal notes, opinions, rewritten texts, and staff's templates. */
export const CONVERSATIONS: readonly Tale[] = [
  {
    slug: 'aires-de-covoiturage',
    scenes: [
      {
        on: -19,
        by: 'staff2',
        does: 'message',
        words:
          'Bonjour, j’ai votre dossier en main. Les comptages routiers sont-ils publics ? Un lien suffirait.',
      },
      {
        on: -17,
        by: 'tristan',
        does: 'message',
        words:
          'Ils le seront le mois prochain. En attendant, l’enquête au bord des six aires est jointe à notre délibération de mars.',
      },
      {
        on: -15,
        by: 'tristan',
        does: 'message',
        words: 'Un détail : l’aire de Kerlaz a fermé, il en reste donc cinq.',
      },
      {
        on: -14,
        by: 'staff2',
        does: 'rewrite',
        text: {
          source: 'Comptages routiers et enquête au bord de cinq aires, l’une ayant fermé depuis.',
          situation:
            'Chaque collectivité tient sa propre liste. Des aires pleines dès sept heures côtoient des aires vides que personne ne connaît, faute de carte commune.',
        },
      },
      {
        on: -13,
        by: 'staff2',
        does: 'note',
        words:
          'Deux départements voisins ont déjà une liste. À rapprocher avant de décider : sinon nous construirons la troisième.',
      },
      {
        on: -12,
        by: 'staff2',
        does: 'ask-opinion',
        of: 'gildas',
        due: -3,
        words:
          'Vos parcs relais servent au covoiturage : pourriez-vous publier leur occupation, et à quel coût ?',
      },
      {
        on: -12,
        by: 'staff2',
        does: 'ask-opinion',
        of: 'blanche',
        due: 9,
        words: 'Votre département tient-il une liste des aires, et sous quelle forme ?',
      },
      {
        on: -5,
        by: 'gildas',
        does: 'give-opinion',
        words:
          'Oui pour les deux parcs équipés de barrières, sans coût. Pour les autres il faudrait compter à la main : commençons sans eux.',
      },
    ],
  },
  {
    slug: 'modeles',
    scenes: [
      {
        on: -60,
        by: 'staff',
        does: 'keep-template',
        title: 'Accusé de prise en main',
        words:
          'Bonjour {personne},\n\nVotre friction « {titre} » est entre mes mains. Vous aurez une première réponse avant le {date limite}.\n\nSa page : {adresse}\n\n{signature}',
      },
      {
        on: -58,
        by: 'staff2',
        does: 'keep-template',
        title: 'Hors du champ, avec une piste',
        words:
          'Merci à {organisation} d’avoir décrit ce problème. Il ne relève pas de ce qu’une petite équipe peut construire en six mois : il y faut d’abord une décision.\n\nNous vous proposons d’en parler à votre direction, avec la page {adresse} comme point de départ. Si la situation change, la friction nº {numéro} peut être rouverte.\n\n{signature}',
      },
    ],
  },
];
