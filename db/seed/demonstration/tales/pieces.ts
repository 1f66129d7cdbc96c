import type { Tale } from '../scene';

/** What was joined to frictions that other tales tell: a count to share, a note to keep between the parties. */
export const PIECES: readonly Tale[] = [
  {
    slug: 'lycees-en-panne',
    scenes: [
      {
        on: -2,
        by: 'agent-bretagne',
        does: 'attach',
        name: 'courriels-de-janvier.csv',
        lines: [
          'lycée;pannes signalées;courriels écrits;jours avant la visite',
          'Lycée des Ajoncs;9;104;11',
          'Lycée de la Rance;6;77;14',
          'Lycée du Bout-du-Monde;11;139;8',
        ],
        audience: 'readers',
      },
      {
        on: -2,
        by: 'agent-bretagne',
        does: 'attach',
        name: 'note-au-directeur.txt',
        lines: [
          'Note interne, document de démonstration.',
          'Le marché de maintenance se renouvelle en septembre : la réponse devrait arriver avant.',
        ],
        audience: 'parties',
      },
    ],
  },
  {
    slug: 'transport-des-eleves-handicapes',
    scenes: [
      {
        on: -7,
        by: 'staff',
        does: 'attach',
        name: 'delais-par-departement.csv',
        lines: [
          'département;dossiers;semaines avant le premier trajet',
          'Pas-de-Calais;1240;7',
          'Finistère;860;5',
          'Nord;2310;9',
        ],
        audience: 'readers',
      },
    ],
  },
];
