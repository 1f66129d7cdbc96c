import type { Tale } from '../scene';

/** Two selection days: one that is decided, whose minutes everyone reads, and one that is being prepared. */
export const SELECTIONS: readonly Tale[] = [
  {
    slug: 'selection-passee',
    scenes: [
      {
        on: -16,
        by: 'staff',
        does: 'prepare-selection',
        held: -11,
        kind: 'construction',
        euros: 200_000,
        teams: 1,
        share: 50,
      },
      { on: -12, by: 'staff2', does: 'propose-portfolio' },
      {
        on: -11,
        by: 'staff',
        does: 'propose-portfolio',
        impose: ['transport-des-eleves-handicapes'],
      },
      {
        on: -11,
        by: 'staff',
        does: 'decide-selection',
        chosen:
          'Trois départements, une agente libérée et une économie qui paie la suite. Il reste à réunir l’équipe avant la prochaine rentrée.',
        kept: 'Une seule équipe pouvait partir cet automne. Ces frictions restent candidates à la prochaine journée.',
      },
    ],
  },
  {
    slug: 'selection-a-venir',
    scenes: [
      {
        on: -4,
        by: 'staff',
        does: 'prepare-selection',
        held: 9,
        kind: 'investigation',
        euros: 45_000,
        teams: 3,
        share: 60,
      },
      { on: -3, by: 'staff', does: 'propose-portfolio' },
      {
        on: -2,
        by: 'staff2',
        does: 'propose-portfolio',
        teams: 2,
        exclude: ['dechets-du-littoral'],
      },
    ],
  },
];
