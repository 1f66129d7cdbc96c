import { everyone, signedIn, staffOnly, type Row } from './row';

const REUSES = '/ressources/franceconnect/reutilisations';
const NONE = '/ressources/aucune-de-ce-nom';

export const RESOURCES_REUSE: readonly Row[] = [
  {
    route: 'ressources.$slug_.reutilisations',
    method: 'GET',
    path: REUSES,
    answers: everyone(200),
  },
  {
    route: 'ressources.$slug_.reutilisations',
    method: 'GET',
    of: 'nothing',
    path: `${NONE}/reutilisations`,
    answers: everyone(404),
  },
  {
    route: 'ressources.$slug_.reutilisations',
    method: 'POST',
    path: REUSES,
    body: { intent: 'declare' },
    answers: signedIn(422),
  },
  {
    route: 'ressources.$slug_.reutilisations',
    method: 'POST',
    of: 'no reuse',
    path: REUSES,
    body: { intent: 'confirm', reuseId: '999999' },
    answers: everyone(404),
  },
  {
    route: 'ressources.reutilisations',
    method: 'GET',
    path: '/ressources/reutilisations?ressource=franceconnect',
    answers: everyone(200),
  },
  {
    route: 'ressources.reutilisations[.]csv',
    method: 'GET',
    path: '/ressources/reutilisations.csv',
    answers: everyone(200),
  },
  {
    route: 'ressources.delaissees',
    method: 'GET',
    path: '/ressources/delaissees',
    answers: staffOnly(200),
  },
  {
    route: 'ressources.publiccode',
    method: 'GET',
    path: '/ressources/publiccode',
    answers: signedIn(200),
  },
  {
    route: 'ressources.publiccode',
    method: 'POST',
    path: '/ressources/publiccode',
    body: { text: '' },
    answers: signedIn(422),
  },
  {
    route: 'ressources.$slug_.publiccode[.]yml',
    method: 'GET',
    of: 'no published code',
    path: '/ressources/franceconnect/publiccode.yml',
    answers: everyone(404),
  },
  {
    route: 'ressources[.]jsonld',
    method: 'GET',
    path: '/ressources.jsonld',
    answers: everyone(200),
  },
  {
    route: 'api.v1.ressources._index',
    method: 'GET',
    path: '/api/v1/ressources?q=adresse',
    answers: everyone(200),
  },
  {
    route: 'api.v1.ressources.$slug',
    method: 'GET',
    path: '/api/v1/ressources/franceconnect',
    answers: everyone(200),
  },
  {
    route: 'api.v1.ressources.$slug',
    method: 'GET',
    of: 'nothing',
    path: '/api/v1/ressources/aucune-de-ce-nom',
    answers: everyone(404),
  },
];
