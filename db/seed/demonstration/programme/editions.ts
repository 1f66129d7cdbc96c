import type { Day } from '../../../../app/domain/shared/day';
import { FIRST_ACTIONS } from './actions';
import { edited, line, type Told } from './line';

/** An edition of the story that history dates. */
export interface DatedEdition {
  readonly semester: string;
  readonly adoptedOn: Day;
  readonly where: string;
  readonly summary: string;
  readonly lines: readonly Told[];
}

const INSTANCE = 'Relevé de décisions de l’instance nationale partenariale';

const second = edited(FIRST_ACTIONS, {
  enriched: {
    5: {
      text: 'Recenser les API réutilisables, de l’État comme des collectivités, avec leurs conditions d’accès, leur contact et qui s’en sert déjà.',
      reason: 'Savoir qui s’en sert déjà compte plus que la liste elle-même.',
    },
    21: {
      text: 'Publier à l’avance les rues barrées et les perturbations liées aux travaux, dans un format que chaque application sait lire, à partir de ce que fait Rennes Métropole.',
      reason: 'Rennes Métropole a déjà construit ce format\u00a0: il n’y a pas à le refaire.',
    },
    28: {
      text: 'Ouvrir l’incubateur aux collectivités\u00a0: le Pas-de-Calais et la Bretagne sont ouverts, deux départements suivent.',
      reason: 'Les deux premières start-ups de territoire sont lancées.',
    },
  },
  added: [
    line(
      36,
      2,
      'Les passerelles avec Action Publique 2022',
      'Relier chaque action à celle qui lui répond dans la transformation de l’État.',
      ['dinsic', 'sgmap'],
      ['adf'],
    ),
  ],
});

const third = edited(second, {
  enriched: {
    3: {
      text: 'Mettre à disposition une brique que toute collectivité branche sur ses démarches pour encaisser en ligne, y compris en plusieurs fois pour les familles modestes.',
      reason: 'Les cantines et les crèches le demandent depuis l’automne.',
    },
    22: {
      text: 'Ouvrir les horaires prévus et l’heure d’arrivée réelle de chaque réseau, comme le fait Brest Métropole.',
      reason: 'Brest Métropole offre ses données\u00a0: les autres réseaux partent d’elles.',
    },
  },
  removed: {
    10: 'La carte d’agent numérique est reprise par FranceConnect Agent (action 2)\u00a0: deux projets faisaient la même chose.',
  },
});

const fourth = edited(third, {
  enriched: {
    32: {
      text: 'Former celles et ceux qui accompagnent, dire où les trouver, et permettre à un aidant d’agir au nom d’une personne avec son accord.',
      reason:
        'Les travailleurs sociaux font déjà les démarches à la place des personnes, sans cadre.',
    },
    18: {
      priority: 1,
      reason: 'La question se règle brique par brique\u00a0: elle rejoint le socle commun.',
    },
  },
  added: [
    line(
      37,
      4,
      'L’accueil des nouveaux services dans les maisons de proximité',
      'Présenter chaque nouveau service à celles et ceux qui accueillent le public, avant son ouverture.',
      ['dgcl'],
      ['amrf', 'adcf'],
    ),
  ],
});

/** The editions of the programme's first years. */
export const FIRST_EDITIONS: readonly DatedEdition[] = [
  {
    ...{ semester: '2018-S1', adoptedOn: '2017-12-14' as Day, lines: FIRST_ACTIONS },
    where: 'Conférence nationale des territoires du 14 décembre 2017',
    summary: 'Les 35 premières actions, écrites à deux mains entre juillet et décembre 2017.',
  },
  {
    ...{ semester: '2018-S2', adoptedOn: '2018-06-28' as Day, lines: second, where: INSTANCE },
    summary: 'Trois actions enrichies par ce que des collectivités avaient déjà construit.',
  },
  {
    ...{ semester: '2019-S1', adoptedOn: '2018-12-18' as Day, lines: third, where: INSTANCE },
    summary: 'Une action retirée, parce qu’une autre la faisait déjà.',
  },
  {
    ...{ semester: '2020-S1', adoptedOn: '2020-01-16' as Day, lines: fourth, where: INSTANCE },
    summary: 'Le programme est prolongé au-delà de 2020, de révision en révision.',
  },
];

const beforeLast = edited(fourth, {
  enriched: {
    29: {
      text: 'Aider une collectivité à reprendre un service construit ailleurs\u00a0: convention, plan sur trois ans, et nouvelles à six et douze mois.',
      reason: 'Un service repris sans plan s’éteint en deux ans.',
    },
    16: {
      text: 'Publier où en est chaque action, ce qu’elle a changé et ce qu’elle a coûté, d’après ce que les services font vraiment.',
      reason: 'Les états déclarés ne suffisaient pas.',
    },
  },
  removed: {
    12: 'Les collectivités hébergent désormais par leurs groupements\u00a0: l’action n’a plus d’objet.',
  },
  added: [
    line(
      38,
      1,
      'Les démarches décrites une fois pour toutes les communes',
      'Étendre le référentiel aux cinquante démarches les plus demandées, dans des fiches que les sites des communes reprennent sans les recopier.',
      ['dila'],
      ['amf', 'apvf'],
    ),
  ],
});

const last = edited(beforeLast, {
  enriched: {
    5: {
      title: 'La base commune des ressources',
      text: 'Recenser tout ce qui peut être réutilisé – API, briques, référentiels, jeux de données –, de l’État comme des collectivités, avec ses conditions d’accès, son contact et qui s’en sert déjà.',
      reason: 'Les API ne sont qu’une partie de ce qui se partage.',
    },
    33: {
      text: 'Outiller les collectivités pour que leurs services soient utilisables par toutes et tous, et publier leur déclaration d’accessibilité.',
      reason: 'La déclaration manque sur quatre services sur cinq.',
    },
    24: {
      priority: 1,
      reason: 'L’échange de données est devenu une brique\u00a0: il rejoint le socle commun.',
    },
  },
  added: [
    line(
      39,
      3,
      'Les adresses au service des secours',
      'Faire parvenir chaque adresse nouvelle aux services de secours le jour où la commune la crée.',
      ['ign'],
      ['amf', 'adcf'],
    ),
  ],
});

/** The two editions of the last year, whose days follow from today's. */
export const LATEST_EDITIONS = [
  {
    lines: beforeLast,
    where: INSTANCE,
    summary: 'Les services repris sont suivis, une action est ajoutée, une autre retirée.',
  },
  {
    lines: last,
    where: INSTANCE,
    summary: 'Le catalogue des API devient la base commune des ressources.',
  },
] as const;
