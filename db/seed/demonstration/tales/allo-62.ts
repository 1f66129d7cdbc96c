import { day } from '../../../../app/domain/shared/day';
import type { Tale } from '../scene';

/** A service that was tried in the Pas-de-Calais from January to May 2020, and given up: its page says what was learnt. */
export const allo62: Tale = {
  slug: 'allo-62',
  scenes: [
    {
      on: day('2019-09-16'),
      by: 'agent-pas-de-calais',
      does: 'propose',
      text: {
        title: 'On ne sait jamais qui suit son dossier au Département',
        theme: 'solidarites',
        sufferers:
          'Les habitants accompagnés par plusieurs services du Département, et les agents d’accueil qui cherchent pour eux le bon interlocuteur.',
        situation:
          'Selon l’aide demandée, il faut appeler un numéro différent. Les standards se renvoient les appels ; une personne sur quatre raccroche avant d’avoir parlé à quelqu’un qui connaît son dossier.',
        improvement:
          'Un seul numéro, et au bout du fil une personne qui voit le dossier ou qui rappelle dans la journée.',
        territory: 'departement-62',
        people: 90000,
        minutes: 22,
        euros: null,
        source:
          'Relevé des standards sur quatre semaines ; le coût pour les habitants n’a pas été mesuré.',
        sponsor: ['yes', 'Un directeur du SGMAP suit le sujet de l’accueil.'],
        agent: ['yes', 'Achille Corons, responsable d’accueil, deux jours et demi.'],
        budget: ['not-yet', 'À trouver pour la suite.'],
      },
    },
    { on: day('2019-09-23'), by: 'staff', does: 'take' },
    {
      on: day('2019-10-07'),
      by: 'staff',
      does: 'qualify',
      words: 'Irritant réel et mesuré : un appel sur quatre est perdu.',
    },
    {
      on: day('2019-12-02'),
      by: 'staff',
      does: 'select',
      words:
        'Un responsable d’accueil est libéré, l’essai peut commencer petit, sur un seul territoire.',
    },
    {
      on: day('2020-01-13'),
      by: 'staff',
      does: 'open',
      name: 'Allo 62',
      pitch:
        'Un seul numéro pour joindre la personne qui suit son dossier au Département du Pas-de-Calais.',
      sponsor: 'sponsor',
      problem:
        'Un habitant sur quatre raccroche avant d’avoir parlé à quelqu’un qui connaît son dossier.',
      freed: 'Achille Corons, responsable d’accueil',
      budgetLine: 'Enveloppe d’expérimentation du SGMAP',
      intrapreneur: 'achille',
      days: 2.5,
      owner: 'departement-62',
      euros: 15_000,
    },
    {
      on: day('2020-01-15'),
      by: 'achille',
      does: 'join',
      who: 'bastien',
      role: 'developpement',
      days: 3,
      until: day('2020-05-29'),
    },
    {
      on: day('2020-01-16'),
      by: 'achille',
      does: 'plan',
      title: 'Essai au standard de Lens',
      due: day('2020-02-14'),
    },
    {
      on: day('2020-01-20'),
      by: 'achille',
      does: 'order',
      label: 'Location d’un standard téléphonique',
      supplier: 'Voix du Nord-Ouest télécoms',
      activity: 'reseau',
      euros: 7_200,
    },
    { on: day('2020-01-24'), by: 'staff', does: 'plan-review', held: day('2020-03-02') },
    {
      on: day('2020-02-13'),
      by: 'achille',
      does: 'reach',
      title: 'Essai au standard de Lens',
      proof: { figure: 640, unit: 'appels aiguillés en deux semaines' },
    },
    {
      on: day('2020-02-17'),
      by: 'achille',
      does: 'certify',
      order: 'Location d’un standard téléphonique',
      euros: 7_200,
    },
    {
      on: day('2020-02-18'),
      by: 'achille',
      does: 'prepare-review',
      ask: 'De quoi passer d’un territoire à quatre, et relier le standard aux deux logiciels qui savent qui suit quoi.',
      euros: 80_000,
      phase: 'construction',
      grid: { utilisable: ['Appels aiguillés du premier coup', '71 %', 2] },
    },
    {
      on: day('2020-03-02'),
      by: 'sponsor',
      does: 'decide',
      outcome: 'granted',
      opens: 'construction',
      euros: 80_000,
      reason:
        'L’essai de Lens divise par deux les appels perdus. Reste à prouver que cela tient quand l’agent ne connaît pas le dossier.',
    },
    {
      on: day('2020-03-04'),
      by: 'achille',
      does: 'plan',
      title: 'Quatre standards réunis',
      due: day('2020-04-30'),
    },
    {
      on: day('2020-03-05'),
      by: 'achille',
      does: 'plan',
      title: 'Les dossiers apparaissent à l’appel',
      due: day('2020-05-15'),
    },
    {
      on: day('2020-03-09'),
      by: 'achille',
      does: 'order',
      label: 'Développement du lien avec les logiciels métier',
      supplier: 'Les Boucles imbriquées',
      activity: 'developpement',
      euros: 32_000,
    },
    {
      on: day('2020-03-23'),
      by: 'staff2',
      does: 'pay',
      order: 'Location d’un standard téléphonique',
      euros: 7_200,
    },
    {
      on: day('2020-05-04'),
      by: 'achille',
      does: 'miss',
      title: 'Quatre standards réunis',
      reason:
        'Les agents d’accueil répondent depuis chez eux depuis mars : il n’y a plus de standard à réunir.',
    },
    { on: day('2020-05-06'), by: 'staff', does: 'plan-review', held: day('2020-05-25') },
    {
      on: day('2020-05-11'),
      by: 'achille',
      does: 'certify',
      order: 'Développement du lien avec les logiciels métier',
      euros: 18_500,
    },
    {
      on: day('2020-05-25'),
      by: 'sponsor',
      does: 'decide',
      outcome: 'stopped',
      reason:
        'Ce qui a été tenté : un numéro unique, puis l’affichage du dossier à l’appel. L’aiguillage marche à Lens parce que les agents y connaissent les familles ; ailleurs il ajoute une étape. Le dossier ne peut apparaître que si les deux logiciels s’accordent sur les personnes, ce qui demande un chantier que le Département ouvre à part. Mieux vaut s’arrêter là et garder la leçon : commencer par l’identifiant, pas par le téléphone.',
    },
    {
      on: day('2020-06-08'),
      by: 'staff2',
      does: 'pay',
      order: 'Développement du lien avec les logiciels métier',
      euros: 18_500,
    },
    {
      on: day('2020-06-10'),
      by: 'achille',
      does: 'post-mortem',
      tried: 'Un numéro unique pour quatre standards, puis le dossier affiché à l’appel, à Lens.',
      learnt:
        'L’aiguillage marche là où les agents connaissent les familles ; ailleurs il ajoute une étape. Sans identifiant commun aux deux logiciels, le dossier ne s’affiche pas.',
      reusable: 'Le relevé des motifs d’appel de quatre mois, et le lien avec le logiciel métier.',
    },
    { on: day('2020-06-12'), by: 'staff', does: 'leave', who: 'achille' },
  ],
};
