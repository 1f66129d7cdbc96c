import { everyone, NONE, OTHER, OWN, staffOnly, staffOrAdmin, STALE, type Row } from './row';

/** Who acts for an organisation, or for the incubator: the personas are all confirmed. */
const importers = (status: number) => ({ visitor: 404, others: status });

/** Spreadsheets: whoever reads a list takes it away, and nobody else. */
export const SHEETS: readonly Row[] = [
  { route: 'frictions[.]csv', method: 'GET', path: '/frictions.csv', answers: everyone(200) },
  { route: 'tri[.]csv', method: 'GET', path: '/tri.csv?vue=toutes', answers: staffOnly(200) },
  { route: 'startups[.]csv', method: 'GET', path: '/startups.csv', answers: everyone(200) },
  { route: 'frictions[.]atom', method: 'GET', path: '/frictions.atom', answers: everyone(200) },
  { route: 'startups[.]atom', method: 'GET', path: '/startups.atom', answers: everyone(200) },
  {
    route: 'organisations[.]csv',
    method: 'GET',
    path: '/organisations.csv?q=rennes',
    answers: everyone(200),
  },
  {
    route: 'admin.comptes[.]csv',
    method: 'GET',
    path: '/admin/comptes.csv',
    answers: staffOrAdmin(200),
  },
  {
    route: 'admin.journal[.]csv',
    method: 'GET',
    path: '/admin/journal.csv?sujet=setting',
    answers: staffOrAdmin(200),
  },
  {
    route: 'startups.$slug_.budget[.]csv',
    method: 'GET',
    of: 'own',
    path: `${OWN}/budget.csv`,
    answers: {
      intrapreneur: 200,
      developpeuse: 200,
      'agent-pas-de-calais': 200,
      owner: 200,
      sponsor: 200,
      staff: 200,
      staff2: 200,
      others: 404,
    },
  },
  {
    route: 'startups.$slug_.budget[.]csv',
    method: 'GET',
    of: 'other',
    path: `${OTHER}/budget.csv`,
    answers: { 'agent-bretagne': 200, sponsor: 200, staff: 200, staff2: 200, others: 404 },
  },
  {
    route: 'startups.$slug_.jalons[.]csv',
    method: 'GET',
    of: 'own',
    path: `${OWN}/jalons.csv`,
    answers: everyone(200),
  },
  {
    route: 'startups.$slug_.jalons[.]csv',
    method: 'GET',
    of: 'none',
    path: `${NONE}/jalons.csv`,
    answers: everyone(404),
  },
  {
    route: 'frictions.import._index',
    method: 'GET',
    path: '/frictions/import',
    answers: importers(200),
  },
  {
    route: 'frictions.import._index',
    method: 'POST',
    path: '/frictions/import',
    body: {},
    answers: importers(422),
  },
  {
    route: 'frictions.import.modele[.]csv',
    method: 'GET',
    path: '/frictions/import/modele.csv',
    answers: importers(200),
  },
  {
    route: 'frictions.import.$id',
    method: 'GET',
    of: 'own pending',
    path: ({ pendingImport }) => `/frictions/import/${pendingImport}`,
    answers: { 'agent-pas-de-calais': 200, others: 404 },
  },
  {
    route: 'frictions.import.$id',
    method: 'POST',
    of: 'own pending',
    path: ({ pendingImport }) => `/frictions/import/${pendingImport}`,
    body: { intent: 'import', version: STALE },
    answers: { 'agent-pas-de-calais': 409, others: 404 },
  },
  {
    route: 'frictions.import.$id_.erreurs[.]csv',
    method: 'GET',
    of: 'own pending',
    path: ({ pendingImport }) => `/frictions/import/${pendingImport}/erreurs.csv`,
    answers: { 'agent-pas-de-calais': 200, others: 404 },
  },
];
