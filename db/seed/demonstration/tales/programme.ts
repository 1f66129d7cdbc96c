import { day } from '../../../../app/domain/shared/day';
import { PRIORITIES } from '../programme/actions';
import { FIRST_EDITIONS, LATEST_EDITIONS } from '../programme/editions';
import { ACTION_PUBLIQUE, BEFORE } from '../programme/neighbours';
import type { Scene, Tale } from '../scene';
import { FRAMINGS } from './programme-framings';
import { LINKS } from './programme-links';
import { MOVES } from './programme-moves';

export const DCANT = 'dcant-2018-2020';
const DCANT_BEFORE = 'dcant-2015-2017';
const AP2022 = 'action-publique-2022';

/** Histories come in with the first story of the incubator. */
const HISTORY_ON = day('2019-10-15');
const FOURTH_ON = day('2020-01-20');

const HISTORY: readonly Scene[] = [
  {
    ...{ on: HISTORY_ON, by: 'staff2', does: 'open-programme' },
    name: 'DCANT 2015-2017',
    intention:
      'Développement concerté de l’administration numérique territoriale : une liste de chantiers, menés ensemble par l’État et les collectivités.',
    starts: day('2015-09-18'),
    ends: day('2017-12-14'),
    priorities: BEFORE.priorities,
  },
  {
    ...{ on: HISTORY_ON, by: 'staff2', does: 'record-edition', programme: DCANT_BEFORE },
    ...{ semester: '2015-S2', adopted: day('2015-09-18'), lines: BEFORE.lines },
    where: 'Plan d’actions du programme, 18 septembre 2015',
    summary: 'La liste des chantiers, arrêtée une fois pour trois ans.',
  },
  {
    ...{ on: HISTORY_ON, by: 'staff2', does: 'open-programme', neighbour: true },
    name: 'Action Publique 2022',
    intention:
      'La transformation de l’État : des services simplifiés, plus proches, et construits une fois.',
    starts: day('2017-10-13'),
    priorities: ACTION_PUBLIQUE.priorities,
  },
  {
    ...{ on: HISTORY_ON, by: 'staff2', does: 'record-edition', programme: AP2022 },
    ...{ semester: '2017-S2', adopted: day('2017-10-13'), lines: ACTION_PUBLIQUE.lines },
    where: 'Dossier de lancement du 13 octobre 2017',
    summary: 'Les actions vers lesquelles le programme des territoires a des passerelles.',
  },
  {
    ...{ on: HISTORY_ON, by: 'staff2', does: 'open-programme', predecessor: DCANT_BEFORE },
    name: 'DCANT 2018-2020',
    intention:
      'Construire des services publics fluides et performants avec les collectivités, et ne développer chaque chose qu’une fois. Prolongé au-delà de 2020, de révision en révision.',
    starts: day('2017-12-14'),
    priorities: PRIORITIES,
  },
  ...FIRST_EDITIONS.map(({ adoptedOn, ...edition }, index): Scene => ({
    ...{ on: index === FIRST_EDITIONS.length - 1 ? FOURTH_ON : HISTORY_ON, by: 'staff2' },
    ...{ does: 'record-edition', programme: DCANT, adopted: adoptedOn, ...edition },
  })),
];

/** The day after each of the last two editions was adopted, at the latest. */
const LATEST: readonly Scene[] = LATEST_EDITIONS.map((edition, index): Scene => ({
  ...{ on: index === 0 ? -335 : -158, by: 'staff', does: 'record-edition', programme: DCANT },
  ...{ adopted: { semestersAgo: LATEST_EDITIONS.length - 1 - index }, ...edition },
}));

const BRIDGES: readonly Scene[] = [
  [11, 2, 'Le coffre des pièces rend possible de ne les demander qu’une fois.'],
  [24, 2, 'Les données que l’on échange sont celles que l’on ne demande plus.'],
  [28, 5, 'Les mêmes équipes, la même méthode, des collectivités en plus.'],
  [35, 4, 'Une seule mesure de la qualité, pour l’État et pour les territoires.'],
].map(([action, to, note]): Scene => ({
  ...{ on: FOURTH_ON, by: 'staff2', does: 'bridge', programme: DCANT, action: Number(action) },
  ...{ to: [AP2022, Number(to)], note: String(note) },
}));

/** The programme of the territories: the one before, the one under way with its editions, and the State's own beside it. */
export const PROGRAMME: readonly Tale[] = [
  {
    slug: 'programme',
    scenes: [
      ...HISTORY,
      ...MOVES.map(([on, by, programme, action, to, reason]): Scene => ({
        ...{ on, by, does: 'move-action', programme, action, to, reason },
      })),
      ...BRIDGES,
      ...FRAMINGS,
      ...LINKS,
      ...LATEST,
    ],
  },
];
