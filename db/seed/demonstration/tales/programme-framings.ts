import { day } from '../../../../app/domain/shared/day';
import type { FramingText } from '../../../../app/domain/programme/framing';
import type { PersonKey } from '../people';
import type { Scene, When } from '../scene';

const programme = 'dcant-2018-2020';

interface Framed {
  readonly on: When;
  readonly action: number;
  readonly by: PersonKey;
  /** Who agreed, in their order. */
  readonly agreed: readonly (readonly [When, PersonKey])[];
  readonly text: FramingText;
}

const SHEETS: readonly Framed[] = [
  {
    ...{ on: day('2019-10-21'), action: 13, by: 'staff2' },
    agreed: [
      [day('2019-10-22'), 'staff2'],
      [day('2019-10-24'), 'college-collectivites'],
    ],
    text: {
      goal: 'Que l’État et les collectivités révisent ensemble le programme, deux fois par an, en public.',
      scope: 'La révision des actions et leur suivi. Les budgets restent à chacun.',
      deliverables:
        'Une édition par semestre, adoptée par les deux collèges, et son relevé de décisions.',
      territories: 'Toute la France, outre-mer compris.',
      indicators: 'Deux éditions par an ; la part des actions qui ont un pilote de chaque côté.',
    },
  },
  {
    ...{ on: day('2019-11-04'), action: 1, by: 'staff2' },
    agreed: [
      [day('2019-11-05'), 'staff2'],
      [day('2019-11-12'), 'college-collectivites'],
    ],
    text: {
      goal: 'Qu’un habitant s’identifie à sa mairie avec le compte qu’il a déjà.',
      scope:
        'Les démarches en ligne des communes et des départements. Les bornes d’accueil n’en sont pas.',
      deliverables:
        'Un raccordement décrit pas à pas, et un module pour les trois logiciels les plus répandus.',
      territories: 'Trente communes volontaires, puis toutes celles qui ont une démarche en ligne.',
      indicators: 'Nombre de démarches raccordées ; part des usagers qui n’ouvrent plus de compte.',
    },
  },
  {
    ...{ on: day('2020-03-02'), action: 31, by: 'staff2' },
    agreed: [
      [day('2020-03-03'), 'staff2'],
      [day('2020-03-09'), 'college-collectivites'],
    ],
    text: {
      goal: 'Répondre à un marché public en dix minutes, avec son seul numéro d’entreprise.',
      scope: 'Les marchés de moins de 90 000 €. Les concessions n’en sont pas.',
      deliverables: 'Un formulaire unique, branché sur les plateformes des collectivités.',
      territories: 'Six départements, puis tous les acheteurs.',
      indicators:
        'Temps passé par une entreprise ; part des petites entreprises parmi les candidates.',
    },
  },
  {
    ...{ on: -900, action: 20, by: 'balthazar' },
    agreed: [
      [-899, 'balthazar'],
      [-890, 'college-collectivites'],
    ],
    text: {
      goal: 'Qu’une adresse nouvelle soit connue partout le lendemain de sa création.',
      scope:
        'La création et la publication de l’adresse par la commune. Le nom des lieux-dits n’en est pas.',
      deliverables:
        'Un outil de saisie pour les communes, un flux pour celles et ceux qui réutilisent.',
      territories: 'La Bretagne et le Pas-de-Calais, puis toutes les communes.',
      indicators: 'Part des communes qui publient ; délai entre la délibération et la publication.',
    },
  },
  {
    ...{ on: -360, action: 3, by: 'celestin' },
    agreed: [
      [-358, 'celestin'],
      [-352, 'college-collectivites'],
    ],
    text: {
      goal: 'Encaisser en ligne sans que chaque collectivité achète sa propre solution.',
      scope: 'Les recettes de régie : cantine, crèche, bibliothèque. L’impôt n’en est pas.',
      deliverables: 'Une brique libre, sa documentation, et un contrat type avec la trésorerie.',
      territories: 'Vingt villes moyennes, puis toutes les collectivités qui encaissent.',
      indicators: 'Nombre de collectivités raccordées ; part des paiements faits en ligne.',
    },
  },
  {
    ...{ on: -70, action: 17, by: 'college-etat' },
    agreed: [
      [-68, 'college-etat'],
      [-60, 'college-collectivites'],
    ],
    text: {
      goal: 'Retirer les obligations qui forcent à refaire ce qui existe.',
      scope: 'Les textes qui touchent au numérique des collectivités depuis 2010.',
      deliverables:
        'Une liste de vingt textes, et pour chacun une proposition écrite à deux mains.',
      territories: 'Toute la France.',
      indicators: 'Nombre de textes abrogés ou récrits ; heures rendues aux secrétaires de mairie.',
    },
  },
  {
    ...{ on: -9, action: 38, by: 'theodore' },
    agreed: [[-8, 'theodore']],
    text: {
      goal: 'Qu’une démarche soit décrite de la même manière d’une commune à l’autre.',
      scope: 'Les cinquante démarches les plus demandées. Les aides facultatives n’en sont pas.',
      deliverables:
        'Une fiche par démarche, que les sites des communes reprennent sans la recopier.',
      territories: 'Les communes du Pas-de-Calais d’abord.',
      indicators: 'Part des communes qui reprennent les fiches ; questions reçues au guichet.',
    },
  },
];

/** Framing sheets, agreed to by a pilot of each side; the last one waits for the collectivités. */
export const FRAMINGS: readonly Scene[] = [
  ...SHEETS.flatMap(({ on, by, action, agreed, text }): Scene[] => [
    { on, by, does: 'frame', programme, action, ...text },
    ...agreed.map(([agreedOn, who]): Scene => ({
      ...{ on: agreedOn, by: who, does: 'agree-framing', programme, action },
    })),
  ]),
  {
    ...{ on: day('2020-03-16'), by: 'staff2', does: 'move-action', programme, action: 1 },
    ...{ to: 'en-cours', reason: 'Les trente premières communes se raccordent.' },
  },
  {
    ...{ on: day('2021-06-14'), by: 'staff2', does: 'move-action', programme, action: 1 },
    ...{ to: 'realisee', reason: 'Le raccordement est devenu l’affaire ordinaire des éditeurs.' },
  },
  {
    ...{ on: day('2020-04-06'), by: 'staff2', does: 'move-action', programme, action: 31 },
    ...{ to: 'en-cours', reason: 'Six départements publient leurs premiers marchés.' },
  },
  {
    ...{ on: day('2022-01-17'), by: 'staff2', does: 'move-action', programme, action: 31 },
    ...{ to: 'realisee', reason: 'Le formulaire est celui de toutes les plateformes d’achat.' },
  },
  {
    ...{ on: day('2021-09-20'), by: 'staff2', does: 'move-action', programme, action: 13 },
    ...{
      to: 'realisee',
      reason: 'L’instance se réunit deux fois par an, et cela ne se discute plus.',
    },
  },
  {
    ...{
      on: day('2019-11-25'),
      by: 'college-collectivites',
      does: 'move-action',
      programme,
      action: 13,
    },
    ...{ to: 'en-cours', reason: 'L’instance s’est réunie, et se réunira deux fois par an.' },
  },
];
