import { everyone, signedIn, STALE, type Row } from './row';

const PAGE = '/ressources/franceconnect';
/** Produced by the Pas-de-Calais: its confirmed agents change it. */
const PRODUCED = '/ressources/convention-type-de-partage-de-donnees-entre-collectivites';
const NONE = '/ressources/aucune-de-ce-nom';

/** Staff, and the confirmed agents of the producer. */
const producersAndStaff = (status: number) => ({
  ...{ 'agent-pas-de-calais': status, intrapreneur: status, owner: status },
  ...{ staff: status, staff2: status, others: 404 },
});
/** FranceConnect's producer hosts the incubator: those of its house are its agents too. */
const dinsicAndStaff = (status: number) => ({
  ...{ developpeuse: status, admin: status },
  ...{ staff: status, staff2: status, others: 404 },
});
/** Staff alone answer a contribution. */
const staffHere = (status: number) => ({ staff: status, staff2: status, others: 404 });
const EMPTY_CHANGE = { version: STALE, note: '' };

export const RESOURCES_CATALOGUE: readonly Row[] = [
  {
    route: 'ressources._index',
    method: 'GET',
    path: '/ressources?q=adresse&etat=toutes',
    answers: everyone(200),
  },
  { route: 'ressources[.]csv', method: 'GET', path: '/ressources.csv', answers: everyone(200) },
  { route: 'ressources.$slug._index', method: 'GET', path: PAGE, answers: everyone(200) },
  {
    route: 'ressources.$slug._index',
    method: 'GET',
    of: 'withdrawn',
    path: '/ressources/travaux-de-voirie-fichier-mensuel',
    answers: everyone(200),
  },
  {
    route: 'ressources.$slug._index',
    method: 'GET',
    of: 'nothing',
    path: NONE,
    answers: everyone(404),
  },
  {
    route: 'ressources.nouvelle',
    method: 'GET',
    path: '/ressources/nouvelle',
    answers: signedIn(200),
  },
  {
    route: 'ressources.nouvelle',
    method: 'POST',
    path: '/ressources/nouvelle',
    body: { name: '' },
    answers: signedIn(422),
  },
  {
    route: 'ressources.$slug.modifier',
    method: 'GET',
    path: `${PAGE}/modifier`,
    answers: signedIn(200),
  },
  {
    route: 'ressources.$slug.modifier',
    method: 'POST',
    path: `${PAGE}/modifier`,
    body: EMPTY_CHANGE,
    answers: signedIn(422),
  },
  {
    route: 'ressources.$slug.modifier',
    method: 'POST',
    of: 'nothing',
    path: `${NONE}/modifier`,
    body: EMPTY_CHANGE,
    answers: everyone(404),
  },
  {
    route: 'ressources.$slug.versions',
    method: 'GET',
    of: 'producer',
    path: `${PRODUCED}/versions`,
    answers: producersAndStaff(200),
  },
  {
    route: 'ressources.$slug.versions',
    method: 'GET',
    of: 'other',
    path: `${PAGE}/versions`,
    answers: dinsicAndStaff(200),
  },
  {
    route: 'ressources.$slug.versions',
    method: 'POST',
    of: 'producer',
    path: `${PRODUCED}/versions`,
    body: { label: '' },
    answers: producersAndStaff(422),
  },
  {
    route: 'ressources.$slug.retirer',
    method: 'GET',
    of: 'producer',
    path: `${PRODUCED}/retirer`,
    answers: producersAndStaff(200),
  },
  {
    route: 'ressources.$slug.retirer',
    method: 'POST',
    of: 'producer',
    path: `${PRODUCED}/retirer`,
    body: { version: STALE, withdrawnOn: '2026-01-01', reason: 'Essai' },
    answers: producersAndStaff(409),
  },
  {
    route: 'ressources.contributions._index',
    method: 'GET',
    path: '/ressources/contributions',
    answers: signedIn(200),
  },
  {
    route: 'ressources.contributions.$id',
    method: 'GET',
    of: 'Bretagne',
    path: ({ contribution }) => `/ressources/contributions/${contribution}`,
    answers: { 'agent-bretagne': 200, staff: 200, staff2: 200, others: 404 },
  },
  {
    route: 'ressources.contributions.$id',
    method: 'POST',
    of: 'Bretagne, refused without a reason',
    path: ({ contribution }) => `/ressources/contributions/${contribution}`,
    body: { intent: 'refuse', version: STALE, answer: '' },
    answers: staffHere(422),
  },
  {
    route: 'ressources.contributions.$id',
    method: 'POST',
    of: 'Bretagne, taken back on a stale version',
    path: ({ contribution }) => `/ressources/contributions/${contribution}`,
    body: { intent: 'take-back', version: STALE },
    answers: { 'agent-bretagne': 409, others: 404 },
  },
];
