import { everyone, STALE, staffOnly, type Row } from './row';

const NOT_THERE = { visitor: 302, others: 404 };
const NO_ID = '/selections/999999';

/** Selection day: staff prepare and decide, everyone reads the minutes of what is decided. */
export const FRICTIONS_SELECTION: readonly Row[] = [
  { route: 'selections._index', method: 'GET', path: '/selections', answers: everyone(200) },
  {
    route: 'selections.nouvelle',
    method: 'GET',
    path: '/selections/nouvelle',
    answers: staffOnly(200),
  },
  {
    route: 'selections.nouvelle',
    method: 'POST',
    path: '/selections/nouvelle',
    body: { budgetCents: 'beaucoup' },
    answers: staffOnly(422),
  },
  {
    route: 'selections.$id._index',
    method: 'GET',
    of: 'prepared',
    path: ({ selection }) => `/selections/${selection}`,
    answers: staffOnly(200),
  },
  { route: 'selections.$id._index', method: 'GET', of: 'nobody', path: NO_ID, answers: NOT_THERE },
  {
    route: 'selections.$id._index',
    method: 'POST',
    of: 'prepared',
    path: ({ selection }) => `/selections/${selection}`,
    body: { teams: '0' },
    answers: staffOnly(422),
  },
  {
    route: 'selections.$id.modifier',
    method: 'GET',
    of: 'prepared',
    path: ({ selection }) => `/selections/${selection}/modifier`,
    answers: staffOnly(200),
  },
  {
    route: 'selections.$id.modifier',
    method: 'POST',
    of: 'prepared',
    path: ({ selection }) => `/selections/${selection}/modifier`,
    body: {
      version: STALE,
      heldOn: '2030-01-02',
      kind: 'construction',
      budgetCents: '1',
      teams: '1',
      collectiviteShare: '0',
    },
    answers: staffOnly(409),
  },
  {
    route: 'selections.$id.montants',
    method: 'GET',
    of: 'prepared',
    path: ({ selection }) => `/selections/${selection}/montants`,
    answers: staffOnly(200),
  },
  {
    route: 'selections.$id.montants',
    method: 'POST',
    of: 'prepared',
    path: ({ selection }) => `/selections/${selection}/montants`,
    body: { version: '1' },
    answers: staffOnly(422),
  },
  {
    route: 'selections.$id.comparer',
    method: 'GET',
    of: 'prepared',
    path: ({ selection }) => `/selections/${selection}/comparer?a=1&b=2`,
    answers: staffOnly(200),
  },
  {
    route: 'selections.$id.decider',
    method: 'GET',
    of: 'prepared',
    path: ({ selection }) => `/selections/${selection}/decider?portefeuille=2`,
    answers: staffOnly(200),
  },
  {
    route: 'selections.$id.decider',
    method: 'POST',
    of: 'prepared',
    path: ({ selection }) => `/selections/${selection}/decider?portefeuille=2`,
    body: { version: STALE, selectedReason: 'x', keptReason: 'x' },
    answers: staffOnly(409),
  },
  {
    route: 'selections.$id.proces-verbal',
    method: 'GET',
    of: 'prepared',
    path: ({ selection }) => `/selections/${selection}/proces-verbal`,
    answers: everyone(404),
  },
  {
    route: 'selections.$id.proces-verbal',
    method: 'GET',
    of: 'decided',
    path: ({ decidedSelection }) => `/selections/${decidedSelection}/proces-verbal`,
    answers: everyone(200),
  },
];
