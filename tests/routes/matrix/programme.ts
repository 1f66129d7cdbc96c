import { everyone, staffOnly, STALE, type Row } from './row';

/** Of the story: framed by its State pilot (dila), waiting for the collectivités’ (amf). */
const WAITING = '/programme/actions/38';
const OLD = '/programmes/dcant-2015-2017';
const OLD_ACTION = `${OLD}/actions/4`;
const NOWHERE = '/programmes/aucun';
/** Agents of the collectivités' pilot, and staff. */
const WORKING = (status: number) => ({
  ...{ 'college-collectivites': status, staff: status, staff2: status, others: 404 },
});
/** Everybody whose organisation is the DGFiP or the ADF: none of the personas, so staff alone. */
const STAFF = (status: number) => ({ staff: status, staff2: status, others: 404 });
const SHEET = { goal: 'x', scope: 'x', deliverables: 'x', territories: 'x', indicators: 'x' };

/** The forms of an action's page, of the current programme and of another. */
function forms(route: string, path: string, working: (status: number) => Row['answers']): Row[] {
  const post = (of: string, body: Record<string, string>, answers: Row['answers']): Row => ({
    ...{ route, method: 'POST', of, path, answers },
    body: { intent: of, ...body },
  });
  return [
    post('state', { version: STALE, state: 'en-cours', reason: 'x' }, working(409)),
    post('link', { kind: 'startup', named: 'aucune-de-ce-nom' }, STAFF(422)),
    post('unlink', { linkId: '999999' }, STAFF(422)),
    post('bridge', { toProgramme: 'aucun', toNumber: '1', note: 'x' }, STAFF(422)),
    post('unbridge', { bridgeId: '999999' }, STAFF(422)),
    post('nothing known', {}, everyone(404)),
  ];
}

const read = (route: string, path: string, answers: Row['answers'] = everyone(200)): Row => ({
  ...{ route, method: 'GET', path, answers },
});

export const PROGRAMME: readonly Row[] = [
  read('programme._index', '/programme'),
  { ...read('programme._index', '/programme?au=2018-09-01'), of: 'as of a day' },
  read('programme[.]csv', '/programme.csv'),
  read('programme.actions.$number._index', WAITING),
  {
    ...read('programme.actions.$number._index', '/programme/actions/999', everyone(404)),
    of: 'none',
  },
  ...forms('programme.actions.$number._index', WAITING, WORKING),
  {
    ...{ route: 'programme.actions.$number._index', method: 'POST', of: 'agree', path: WAITING },
    body: { intent: 'agree', version: STALE },
    answers: { 'college-collectivites': 409, others: 404 },
  },
  read('programme.actions.$number.cadrage', `${WAITING}/cadrage`, WORKING(200)),
  {
    ...{ route: 'programme.actions.$number.cadrage', method: 'POST', path: `${WAITING}/cadrage` },
    body: { version: STALE, ...SHEET },
    answers: WORKING(409),
  },
  read('programmes._index', '/programmes'),
  read('programmes[.]csv', '/programmes.csv'),
  read('programmes.nouveau', '/programmes/nouveau', staffOnly(200)),
  {
    ...{ route: 'programmes.nouveau', method: 'POST', path: '/programmes/nouveau' },
    body: { name: '' },
    answers: staffOnly(422),
  },
  read('programmes.$slug._index', OLD),
  { ...read('programmes.$slug._index', NOWHERE, everyone(404)), of: 'nowhere' },
  {
    ...read('programmes.$slug._index', '/programmes/dcant-2018-2020', everyone(302)),
    of: 'the current one',
  },
  read('programmes.$slug[.]csv', `${OLD}.csv`),
  { ...read('programmes.$slug[.]csv', `${NOWHERE}.csv`, everyone(404)), of: 'nowhere' },
  read('programmes.$slug.edition', '/programmes/dcant-2018-2020/edition', staffOnly(200)),
  {
    ...{ route: 'programmes.$slug.edition', method: 'POST' },
    path: '/programmes/dcant-2018-2020/edition',
    body: { semester: 'x' },
    answers: staffOnly(422),
  },
  read('programmes.$slug.regle', '/programmes/dcant-2018-2020/regle', staffOnly(200)),
  { ...read('programmes.$slug.regle', `${NOWHERE}/regle`, staffOnly(404)), of: 'nowhere' },
  {
    ...read('programmes.$slug.regle', '/programmes/action-publique-2022/regle', staffOnly(404)),
    of: 'a neighbour',
  },
  {
    ...{ route: 'programmes.$slug.regle', method: 'POST', path: `${OLD}/regle` },
    body: { quorumPercent: '50', majorityPercent: '50', reason: 'x', version: STALE },
    answers: staffOnly(409),
  },
  read('programmes.$slug.actions.$number._index', OLD_ACTION),
  {
    ...read('programmes.$slug.actions.$number._index', `${NOWHERE}/actions/1`, everyone(404)),
    of: 'nowhere',
  },
  ...forms('programmes.$slug.actions.$number._index', OLD_ACTION, STAFF),
  {
    ...{ route: 'programmes.$slug.actions.$number._index', method: 'POST', of: 'agree' },
    path: OLD_ACTION,
    body: { intent: 'agree', version: STALE },
    answers: everyone(404),
  },
  read('programmes.$slug.actions.$number.cadrage', `${OLD_ACTION}/cadrage`, STAFF(200)),
  {
    ...{ route: 'programmes.$slug.actions.$number.cadrage', method: 'POST' },
    path: `${OLD_ACTION}/cadrage`,
    body: { version: STALE, ...SHEET },
    answers: STAFF(409),
  },
  read('api.v1.programme._index', '/api/v1/programme'),
  read('api.v1.programme.actions.$number', '/api/v1/programme/actions/38'),
  read('api.v1.programmes.$slug._index', '/api/v1/programmes/dcant-2015-2017'),
  read('api.v1.programmes.$slug.actions.$number', '/api/v1/programmes/dcant-2015-2017/actions/1'),
];
