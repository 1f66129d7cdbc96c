import type { ActionState } from '../../../../app/domain/programme/programme';
import { day } from '../../../../app/domain/shared/day';
import type { PersonKey } from '../people';
import type { When } from '../scene';

type Move = readonly [
  on: When,
  by: PersonKey,
  programme: string,
  action: number,
  to: ActionState,
  reason: string,
];

const DCANT = 'dcant-2018-2020';
const BEFORE = 'dcant-2015-2017';
const OCTOBER = day('2019-10-16');
const NOVEMBER = day('2019-11-18');
const SPRING = day('2020-05-11');
const AUTUMN = day('2020-10-05');
const NEXT_SPRING = day('2021-04-12');
const NEXT_AUTUMN = day('2021-11-08');

/** An action that went from its beginning to its end. */
function whole(by: PersonKey, action: number, began: string, [on, ended]: [When, string]): Move[] {
  return [
    [NOVEMBER, by, DCANT, action, 'en-cours', began],
    [on, by, DCANT, action, 'realisee', ended],
  ];
}

/** Where actions went, said by those who pilot them. */
export const MOVES: readonly Move[] = [
  ...[1, 2, 3].flatMap((action): Move[] => [
    [
      OCTOBER,
      'staff2',
      BEFORE,
      action,
      'en-cours',
      'Chantier ouvert en 2016, repris de l’ancien suivi.',
    ],
    [
      OCTOBER,
      'staff2',
      BEFORE,
      action,
      'realisee',
      'En service avant la fin du programme, repris de l’ancien suivi.',
    ],
  ]),
  [
    OCTOBER,
    'staff2',
    BEFORE,
    5,
    'en-cours',
    'Ouvert dans douze villes, poursuivi dans le programme suivant.',
  ],
  ...whole('staff2', 8, 'Trois ateliers ont écrit un premier texte.', [
    AUTUMN,
    'Le cadre est publié, et deux services construits ici fonctionnent ailleurs grâce à lui.',
  ]),
  ...whole('theodore', 9, 'Les cinq premières démarches sont décrites.', [
    NEXT_AUTUMN,
    'Le référentiel décrit vingt démarches, et les éditeurs s’en servent.',
  ]),
  ...whole('theodore', 35, 'Cent démarches publient leur mesure.', [
    NEXT_SPRING,
    'Chaque démarche publie la même mesure, d’où qu’elle vienne.',
  ]),
  ...whole('staff2', 33, 'Un premier outil est essayé par trois villes.', [
    NEXT_AUTUMN,
    'L’outil est prêt, et deux cents services publient leur déclaration.',
  ]),
  ...whole('college-etat', 15, 'Quatre régions ont réuni leur première instance.', [
    NEXT_SPRING,
    'Chaque région a son instance, celles d’outre-mer comprises.',
  ]),
  ...whole('staff2', 19, 'Un premier annuaire circule.', [
    AUTUMN,
    'Le réseau se réunit chaque trimestre sans que l’État l’y invite.',
  ]),
  ...whole('staff2', 23, 'Cinq jeux de données sont choisis.', [
    NEXT_AUTUMN,
    'Le socle est publié, et les logiciels des éditeurs le produisent.',
  ]),
  ...whole('staff2', 34, 'Deux cents agents se sont inscrits.', [
    NEXT_AUTUMN,
    'Le catalogue commun est ouvert aux agents des deux côtés.',
  ]),
  [NOVEMBER, 'staff2', DCANT, 14, 'en-cours', 'Dix actions ont déjà un pilote de chaque côté.'],
  ...whole('staff2', 18, 'Trois briques ont un budget à plusieurs.', [
    NEXT_SPRING,
    'Une clé de partage sert à toute brique, de sa construction à son entretien.',
  ]),
  [
    SPRING,
    'college-etat',
    DCANT,
    6,
    'en-cours',
    'Un marché commun est passé pour huit cents communes.',
  ],
  [
    NEXT_AUTUMN,
    'college-etat',
    DCANT,
    6,
    'realisee',
    'Les petites collectivités signent leurs actes sans rien acheter.',
  ],
  [SPRING, 'staff2', DCANT, 5, 'en-cours', 'Les cent premières API sont décrites.'],
  [AUTUMN, 'college-etat', DCANT, 32, 'en-cours', 'Les premiers aidants sont formés en Bretagne.'],
  [-962, 'staff2', DCANT, 2, 'en-cours', 'La start-up FranceConnect Agent est ouverte.'],
  [
    -880,
    'balthazar',
    DCANT,
    20,
    'en-cours',
    'Rennes Métropole publie ses adresses, d’autres suivent.',
  ],
  [-520, 'staff', DCANT, 22, 'en-cours', 'Une équipe construit le temps réel en Bretagne.'],
  [-330, 'celestin', DCANT, 3, 'en-cours', 'La première brique encaisse des cantines.'],
  [-320, 'staff', DCANT, 28, 'en-cours', 'Deux collectivités ont leurs start-ups.'],
  [-310, 'staff2', DCANT, 4, 'en-cours', 'La brique d’archivage entre dans la base commune.'],
  [-230, 'staff', DCANT, 16, 'en-cours', 'Le suivi se lit ici, d’après ce que les services font.'],
  [-140, 'staff', DCANT, 29, 'en-cours', 'Trois services ont changé de mains avec une convention.'],
  ...whole('college-etat', 7, 'Deux préfectures reçoivent tous les actes par l’échange.', [
    NEXT_SPRING,
    'Toutes les préfectures reçoivent les actes par le même échange.',
  ]),
  ...whole('staff2', 27, 'Une première promotion d’élues et d’élus est formée.', [
    NEXT_AUTUMN,
    'La formation est reprise par les associations, sans l’État.',
  ]),
  ...whole('staff2', 30, 'Mille communes échangent leurs actes.', [
    NEXT_AUTUMN,
    'Toutes les communes qui ont une maternité échangent leurs actes.',
  ]),
  [
    AUTUMN,
    'staff2',
    DCANT,
    14,
    'realisee',
    'Plus aucune action ne s’engage sans un pilote de chaque côté.',
  ],
  [NEXT_SPRING, 'staff2', DCANT, 36, 'en-cours', 'Les premières passerelles sont posées.'],
  [NEXT_AUTUMN, 'staff2', DCANT, 36, 'realisee', 'Les actions qui se répondent sont reliées.'],
  [
    NEXT_AUTUMN,
    'college-etat',
    DCANT,
    26,
    'en-cours',
    'Trois centres de gestion partagent une personne.',
  ],
  [
    -700,
    'college-etat',
    DCANT,
    26,
    'realisee',
    'Chaque petite commune a une personne à qui s’adresser.',
  ],
  [
    -875,
    'staff',
    DCANT,
    11,
    'en-cours',
    'Adresse à jour évite déjà de redemander le justificatif.',
  ],
  [
    -300,
    'staff',
    DCANT,
    24,
    'en-cours',
    'Trois échanges entre départements et caisses sont ouverts.',
  ],
  [-98, 'staff', DCANT, 25, 'en-cours', 'Le Pas-de-Calais décrit ses aides à domicile.'],
  [-77, 'staff', DCANT, 21, 'en-cours', 'Rennes Métropole ouvre ses chantiers avec une équipe.'],
  [-40, 'college-etat', DCANT, 37, 'en-cours', 'Deux maisons de proximité reçoivent les équipes.'],
];
