import type { Tale } from '../scene';

/** Drafts that their authors, or a colleague, will take up again. */
export const DRAFTS: readonly Tale[] = [
  {
    slug: 'carnets-de-vaccination',
    scenes: [
      {
        on: -5,
        by: 'agent-pas-de-calais',
        does: 'draft',
        text: {
          title: 'Le carnet de vaccination de l’enfant placé se perd à chaque déménagement',
          theme: 'sante',
          sufferers:
            'Les enfants confiés au Département, leurs assistants familiaux, et les médecins qui recommencent des vaccins par précaution.',
          situation:
            'Le carnet suit l’enfant, en théorie. Au troisième lieu d’accueil, il manque une fois sur trois.',
          improvement: '',
          territory: 'departement-62',
          people: 3900,
          minutes: null,
          euros: null,
          source: '',
          sponsor: ['not-yet', ''],
          agent: ['not-yet', ''],
          budget: ['not-yet', ''],
        },
      },
    ],
  },
  {
    slug: 'cartes-de-stationnement',
    scenes: [
      {
        on: -3,
        by: 'owner',
        does: 'draft',
        text: {
          title: 'La carte de stationnement arrive après le déménagement',
          theme: 'solidarites',
          sufferers: 'Les personnes handicapées qui renouvellent leur carte, et leurs aidants.',
          situation:
            'Le certificat médical est demandé deux fois, puis la photo, puis l’ancienne carte. Chaque pièce repart au bout de la file.',
          improvement: 'Que le renouvellement parte de ce qui est déjà au dossier.',
          territory: 'departement-62',
          people: 8200,
          minutes: 55,
          euros: null,
          source: 'Registre de la maison départementale\nDouze entretiens menés au printemps',
          sponsor: ['not-yet', 'La direction de l’autonomie, à convaincre'],
          agent: ['yes', 'Une instructrice volontaire'],
          halfDays: 3,
          budget: ['not-yet', ''],
          asked: 15_000,
        },
      },
    ],
  },
  {
    slug: 'bourses-de-formation',
    scenes: [
      {
        on: -8,
        by: 'agent-bretagne',
        does: 'draft',
        text: {
          title: 'La bourse de formation sanitaire arrive après Noël',
          theme: 'emploi-formation',
          sufferers: 'Les élèves infirmiers et aides-soignants, qui avancent trois mois de loyer.',
          situation:
            'La demande attend l’avis d’imposition des parents, puis le certificat de l’institut, puis le relevé bancaire.',
          improvement: 'Que la demande parte complète en septembre.',
          territory: 'region-53',
          people: null,
          minutes: null,
          euros: null,
          source: '',
          sponsor: ['not-yet', ''],
          agent: ['yes', 'Une instructrice s’est proposée.'],
          budget: ['not-yet', ''],
        },
      },
    ],
  },
];
