import { everyone, type Row } from './row';

export const ORGANISATIONS: readonly Row[] = [
  {
    route: 'organisations._index',
    method: 'GET',
    path: '/organisations?q=pas de calais',
    answers: everyone(200),
  },
  {
    route: 'organisations.$slug',
    method: 'GET',
    path: '/organisations/departement-62',
    answers: everyone(200),
  },
  {
    route: 'organisations.$slug',
    method: 'GET',
    of: 'nobody',
    path: '/organisations/departement-99',
    answers: everyone(404),
  },
];
