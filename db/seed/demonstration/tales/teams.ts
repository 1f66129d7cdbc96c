import type { Tale } from '../scene';

/** Bretagne incubates too: one startup is its own, another it carries with the host. */
const INCUBATORS: readonly Tale[] = [
  {
    slug: 'incubators',
    scenes: [{ on: -60, by: 'admin', does: 'add-incubator', organisation: 'region-53' }],
  },
  {
    slug: 'saison-claire',
    scenes: [{ on: -59, by: 'staff2', does: 'incubate', main: 'region-53', others: [] }],
  },
  {
    slug: 'quai-ouvert',
    scenes: [{ on: -59, by: 'staff2', does: 'incubate', main: 'dinsic', others: ['region-53'] }],
  },
];

/** Teams that change soon: a designer who leaves with somebody proposed in her place, and a team that will be one alone. */
export const TEAMS: readonly Tale[] = [
  ...INCUBATORS,
  {
    slug: 'a-domicile-62',
    scenes: [
      { on: -9, by: 'intrapreneur', does: 'leave', who: 'zoe', until: 18 },
      {
        on: -5,
        by: 'staff',
        does: 'propose-person',
        who: 'leonie',
        role: 'design',
        days: 2,
        from: 25,
        words:
          'Léonie a suivi des familles pendant l’investigation de la cantine : elle peut reprendre le parcours sans temps mort.',
      },
      {
        on: -3,
        by: 'intrapreneur',
        does: 'propose-sponsor',
        sponsor: 'mathurin',
        problem:
          'La cohésion sociale instruit les mêmes pièces pour d’autres aides et veut les partager.',
        freed: 'Une chargée de mission des prestations sociales',
        days: 1,
        budgetLine: 'Programme 157, modernisation des prestations',
      },
    ],
  },
  {
    slug: 'quai-ouvert',
    scenes: [
      { on: -12, by: 'corentin', does: 'leave', who: 'tancrede', until: 24 },
      { on: -12, by: 'corentin', does: 'leave', who: 'awa', until: 44 },
    ],
  },
];
