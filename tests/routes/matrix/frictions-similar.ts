import { STALE, staffOnly, type Row } from './row';

/** The first synonyms of the migration. */
const FIRST = '/admin/synonymes/1';

export const FRICTIONS_SIMILAR: readonly Row[] = [
  {
    route: 'admin.synonymes._index',
    method: 'GET',
    path: '/admin/synonymes',
    answers: staffOnly(200),
  },
  {
    route: 'admin.synonymes._index',
    method: 'POST',
    path: '/admin/synonymes',
    body: { forms: 'seul' },
    answers: staffOnly(422),
  },
  { route: 'admin.synonymes.$id', method: 'GET', path: FIRST, answers: staffOnly(200) },
  {
    route: 'admin.synonymes.$id',
    method: 'GET',
    of: 'nobody',
    path: '/admin/synonymes/999999',
    answers: { visitor: 302, others: 404 },
  },
  {
    route: 'admin.synonymes.$id',
    method: 'POST',
    path: FIRST,
    body: { forms: 'bus, autocar', version: STALE },
    answers: staffOnly(409),
  },
];
