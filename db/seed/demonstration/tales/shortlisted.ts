import type { Tale } from '../scene';

/** What the incubator's staff do on their workbench with frictions that other tales brought: a shortlist, half of it scored. */
export const SHORTLISTED: readonly Tale[] = [
  {
    slug: 'agrement-assistante-maternelle',
    scenes: [
      { on: -9, by: 'staff', does: 'shortlist', reviewers: ['staff', 'staff2'] },
      { on: -9, by: 'staff', does: 'tag', tag: 'petite enfance' },
      {
        on: -8,
        by: 'staff',
        does: 'score',
        ratings: [4, 3, 2, 4, 3],
        comments: {
          impact: 'Trois Départements le disent déjà.',
          reuse: 'La règle est la même partout.',
        },
      },
      {
        on: -7,
        by: 'staff2',
        does: 'score',
        ratings: [3, 3, 3, 1, 3],
        comments: { reuse: 'Chaque Département a son logiciel : rien ne passera sans reprise.' },
      },
    ],
  },
  {
    slug: 'dechets-du-littoral',
    scenes: [
      { on: -9, by: 'staff', does: 'shortlist', reviewers: ['staff', 'staff2'] },
      { on: -9, by: 'staff', does: 'tag', tag: 'littoral' },
      {
        on: -8,
        by: 'staff',
        does: 'score',
        ratings: [2, 4, 3, 3, 1],
        comments: { urgency: 'La saison est passée.' },
      },
      { on: -6, by: 'staff2', does: 'score', ratings: [2, 4, 3, 3, 2], comments: {} },
    ],
  },
  {
    slug: 'titres-de-sejour',
    scenes: [
      { on: -5, by: 'staff2', does: 'shortlist', reviewers: ['staff', 'staff2'] },
      {
        on: -4,
        by: 'staff2',
        does: 'score',
        ratings: [4, 1, 2, 2, 4],
        comments: {
          feasibility: 'Six mois ne suffiront pas si le ministère n’ouvre pas ses données.',
        },
      },
    ],
  },
];
