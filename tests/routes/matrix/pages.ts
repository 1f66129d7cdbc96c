import { everyone, type Row } from './row';

export const PAGES: readonly Row[] = [
  { route: '$', method: 'GET', path: '/nulle-part', answers: everyone(404) },
  { route: '$', method: 'POST', path: '/nulle-part', body: {}, answers: everyone(404) },
  { route: '_index', method: 'GET', path: '/', answers: everyone(200) },
  { route: 'accessibilite', method: 'GET', path: '/accessibilite', answers: everyone(200) },
  { route: 'mentions-legales', method: 'GET', path: '/mentions-legales', answers: everyone(200) },
  {
    route: 'donnees-personnelles',
    method: 'GET',
    path: '/donnees-personnelles',
    answers: everyone(200),
  },
  { route: 'courriels', method: 'GET', path: '/courriels', answers: everyone(200) },
  {
    route: 'api.openapi[.]json',
    method: 'GET',
    path: '/api/openapi.json',
    answers: everyone(200),
  },
  { route: 'theme', method: 'GET', path: '/theme', answers: everyone(302) },
  {
    route: 'theme',
    method: 'POST',
    path: '/theme',
    body: { theme: 'sombre' },
    answers: everyone(303),
  },
];
