import { everyone, NONE, OTHER, OWN, staffOrAdmin, type Row } from './row';

/** Spreadsheets: whoever reads a list takes it away, and nobody else. */
export const SHEETS: readonly Row[] = [
  { route: 'frictions[.]csv', method: 'GET', path: '/frictions.csv', answers: everyone(200) },
  { route: 'startups[.]csv', method: 'GET', path: '/startups.csv', answers: everyone(200) },
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
    answers: { staff: 200, staff2: 200, others: 404 },
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
];
