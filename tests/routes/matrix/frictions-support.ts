import { everyone, signedIn, STALE, type Row } from './row';

export const FRICTIONS_SUPPORT: readonly Row[] = [
  {
    route: 'frictions.$id.nous-aussi',
    method: 'POST',
    of: 'Bretagne, corrected by who never said it',
    path: ({ submitted }) => `/frictions/${submitted}/nous-aussi`,
    body: { evidence: 'x', version: STALE },
    answers: everyone(404),
  },
  { route: 'frictions.carte', method: 'GET', path: '/frictions/carte', answers: everyone(200) },
  {
    route: 'frictions.carte[.]svg',
    method: 'GET',
    path: '/frictions/carte.svg?territoire=departement-62',
    answers: everyone(200),
  },
  {
    route: 'cartes.departements[.]svg',
    method: 'GET',
    path: '/cartes/departements.svg',
    answers: everyone(200),
  },
  { route: 'suivis', method: 'GET', path: '/suivis', answers: signedIn(200) },
  {
    route: 'suivis',
    method: 'POST',
    path: '/suivis',
    body: { friction: 'x' },
    answers: signedIn(422),
  },
];
