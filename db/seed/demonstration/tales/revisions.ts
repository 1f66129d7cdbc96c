import type { Tale } from '../scene';

const SEASONS = 'Nos offices reçoivent dix fois la même demande chaque été.';
const TEMPLATE =
  'Les communes de notre communauté n’ont personne pour écrire cette déclaration de zéro.';
const TOO_MUCH = 'Le recensement prend du temps et nous n’y cherchons jamais rien.';

/** The revision under way: what was proposed, what staff answered, and the text on which the colleges are asked. */
export const REVISIONS: readonly Tale[] = [
  {
    slug: 'revision-en-cours',
    scenes: [
      {
        ...{ on: -75, by: 'agent-bretagne', does: 'propose-change', kind: 'add', priority: 3 },
        title: 'Les horaires des services publics, saison comprise',
        text: 'Publier les horaires de chaque service public, saison par saison, dans un format que les cartes et les assistants savent lire.',
        pilots: [['dila'], ['amf']],
        reason: SEASONS,
      },
      {
        ...{ on: -70, by: 'edmee', does: 'propose-change', kind: 'enrich', action: 33 },
        more: 'Donner aux communes de moins de 3 500 habitants un modèle de déclaration déjà rempli pour les services qu’elles partagent.',
        reason: TEMPLATE,
      },
      {
        ...{ on: -66, by: 'achille', does: 'propose-change', kind: 'remove', action: 5 },
        reason: TOO_MUCH,
      },
      {
        ...{ on: -50, by: 'staff', does: 'draft-revision' },
        summary:
          'Six mois de services repris par des collectivités ont montré ce qui manque : des horaires fiables, des modèles prêts à l’emploi, et moins d’instances.',
      },
      {
        ...{ on: -48, by: 'staff', does: 'answer-change', proposal: SEASONS, verdict: 'gather' },
        answer: 'Plusieurs offices de tourisme disent la même chose.',
      },
      {
        ...{ on: -48, by: 'staff', does: 'answer-change', proposal: TEMPLATE, verdict: 'gather' },
        answer: '',
      },
      {
        ...{ on: -48, by: 'staff', does: 'answer-change', proposal: TOO_MUCH, verdict: 'refuse' },
        answer:
          'La base commune vient d’être refondue : sa recherche répond aux reproches faits à l’ancien catalogue. Dites-nous ce que vous n’y trouvez pas.',
      },
      {
        ...{ on: -44, by: 'staff2', does: 'write-change', kind: 'enrich', action: 37, priority: 2 },
        text: 'Présenter chaque nouveau service aux personnes qui accueillent le public, un mois avant son ouverture, avec un mode d’emploi d’une page.',
        reason: 'Trois services ont ouvert sans que les maisons de proximité le sachent.',
      },
      {
        ...{ on: -44, by: 'staff2', does: 'write-change', kind: 'remove', action: 19 },
        reason: 'Le réseau existe et vit sans le programme depuis un an.',
      },
      { on: -12, by: 'staff', does: 'consult', until: 16 },
      {
        ...{ on: -9, by: 'rozenn', does: 'comment-revision', action: 37 },
        words:
          'Un mois, c’est court pour former nos agents d’accueil : deux mois seraient plus sûrs.',
      },
      {
        ...{ on: -6, by: 'perrine', does: 'comment-revision' },
        words:
          'La ville d’Arras est favorable à cette révision, et prête à essayer le modèle de déclaration.',
      },
      {
        ...{ on: -3, by: 'tristan', does: 'propose-change', kind: 'enrich', action: 39 },
        more: 'Y joindre les accès des îles et des hameaux sans numéro.',
        reason: 'Les secours du Finistère cherchent encore des maisons par leur nom.',
      },
    ],
  },
];
