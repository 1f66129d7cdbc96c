import { everyone, NONE, OTHER, OWN, staffOnly, STALE, type Row } from './row';

const NO_IMPORT = '/budget/import/999999';
/** The Pas-de-Calais: its confirmed agents act for it. */
const CALENDAR = '/organisations/departement-62/calendrier';

/** Money beside the ledger's own page: envelopes, editions, the API, the portfolio, the grid, payments in, calendars. */
export const BUDGET_MONEY: readonly Row[] = [
  {
    route: 'startups.$slug.budget_.enveloppes',
    method: 'GET',
    path: `${OWN}/budget/enveloppes`,
    answers: staffOnly(200),
  },
  {
    route: 'startups.$slug.budget_.enveloppes',
    method: 'GET',
    of: 'none',
    path: `${NONE}/budget/enveloppes`,
    answers: staffOnly(404),
  },
  {
    route: 'startups.$slug.budget_.enveloppes',
    method: 'POST',
    path: `${OWN}/budget/enveloppes`,
    body: { intent: 'grant', funder: 'x' },
    answers: staffOnly(422),
  },
  {
    route: 'startups.$slug.budget_.$edition',
    method: 'GET',
    of: 'none',
    path: `${OWN}/budget/2001-01`,
    answers: everyone(404),
  },
  {
    route: 'startups.$slug.budget_.$edition',
    method: 'GET',
    of: 'other',
    path: `${OTHER}/budget/2026-06`,
    answers: everyone(200),
  },
  {
    route: 'startups.$slug_.budget.$edition.tableau[.]csv',
    method: 'GET',
    of: 'other',
    path: `${OTHER}/budget/2026-06/tableau.csv`,
    answers: everyone(200),
  },
  {
    route: 'api.v1.startups.$slug.budget',
    method: 'GET',
    path: `/api/v1${OWN}/budget`,
    answers: everyone(200),
  },
  {
    route: 'api.v1.startups.$slug.budget',
    method: 'GET',
    of: 'none',
    path: `/api/v1${NONE}/budget`,
    answers: everyone(404),
  },
  { route: 'budget._index', method: 'GET', path: '/budget?annee=2026', answers: staffOnly(200) },
  { route: 'budget[.]csv', method: 'GET', path: '/budget.csv', answers: staffOnly(200) },
  { route: 'budget.depenses', method: 'GET', path: '/budget/depenses', answers: staffOnly(200) },
  {
    route: 'budget.depenses[.]csv',
    method: 'GET',
    path: '/budget/depenses.csv',
    answers: staffOnly(200),
  },
  {
    route: 'budget.nomenclature',
    method: 'GET',
    path: '/budget/nomenclature',
    answers: staffOnly(200),
  },
  {
    route: 'budget.nomenclature',
    method: 'POST',
    path: '/budget/nomenclature',
    body: { intent: 'add', axis: 'activity', label: '' },
    answers: staffOnly(422),
  },
  { route: 'budget.import._index', method: 'GET', path: '/budget/import', answers: staffOnly(200) },
  {
    route: 'budget.import._index',
    method: 'POST',
    path: '/budget/import',
    body: {},
    answers: staffOnly(422),
  },
  {
    route: 'budget.import.$id',
    method: 'GET',
    of: 'none',
    path: NO_IMPORT,
    answers: staffOnly(404),
  },
  {
    route: 'budget.import.$id',
    method: 'POST',
    of: 'none',
    path: NO_IMPORT,
    body: { intent: 'import', version: STALE },
    answers: staffOnly(404),
  },
  {
    route: 'budget.import.$id_.erreurs[.]csv',
    method: 'GET',
    of: 'none',
    path: `${NO_IMPORT}/erreurs.csv`,
    answers: staffOnly(404),
  },
  {
    route: 'organisations.$slug_.calendrier',
    method: 'GET',
    path: CALENDAR,
    answers: everyone(200),
  },
  {
    route: 'organisations.$slug_.calendrier',
    method: 'POST',
    path: CALENDAR,
    body: { intent: 'hold', heldOn: '1990-01-01' },
    answers: {
      ...{ 'agent-pas-de-calais': 422, intrapreneur: 422, owner: 422 },
      ...{ staff: 422, staff2: 422, others: 404 },
    },
  },
];
