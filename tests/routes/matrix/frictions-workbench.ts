import { staffOnly, type Row } from './row';

const NOT_THERE = { visitor: 302, others: 404 };

/** The triage workbench: staff alone, and what each route does with what it lacks. */
export const FRICTIONS_WORKBENCH: readonly Row[] = [
  {
    route: 'tri._index',
    method: 'GET',
    of: 'a file beside the list',
    path: ({ submitted }) => `/tri?vue=toutes&dossier=${submitted}`,
    answers: staffOnly(200),
  },
  {
    route: 'tri._index',
    method: 'GET',
    of: 'a draft beside the list',
    path: ({ draft }) => `/tri?vue=toutes&dossier=${draft}`,
    answers: NOT_THERE,
  },
  {
    route: 'tri._index',
    method: 'POST',
    of: 'a lot of nothing',
    path: '/tri?vue=toutes',
    body: { intent: 'bulk', act: 'tag', of: 'ticked', tag: 'x' },
    answers: staffOnly(422),
  },
  {
    route: 'tri._index',
    method: 'POST',
    of: 'a view without a name',
    path: '/tri?vue=toutes',
    body: { intent: 'save-view' },
    answers: staffOnly(422),
  },
  {
    route: 'tri.$id',
    method: 'POST',
    of: 'submitted, an empty tag',
    path: ({ submitted }) => `/tri/${submitted}`,
    body: { intent: 'tag' },
    answers: staffOnly(422),
  },
  {
    route: 'tri.$id_.noter',
    method: 'GET',
    of: 'shortlisted',
    path: ({ shortlisted }) => `/tri/${shortlisted}/noter`,
    answers: staffOnly(200),
  },
  {
    route: 'tri.$id_.noter',
    method: 'POST',
    of: 'shortlisted, an empty grid',
    path: ({ shortlisted }) => `/tri/${shortlisted}/noter`,
    body: {},
    answers: staffOnly(422),
  },
  {
    route: 'tri.$id_.presence',
    method: 'POST',
    of: 'submitted',
    path: ({ submitted }) => `/tri/${submitted}/presence`,
    body: {},
    answers: staffOnly(200),
  },
  {
    route: 'tri.$id_.presence',
    method: 'POST',
    of: 'draft',
    path: ({ draft }) => `/tri/${draft}/presence`,
    body: {},
    answers: NOT_THERE,
  },
  { route: 'tri.lots.$id', method: 'GET', path: '/tri/lots/999999', answers: NOT_THERE },
  {
    route: 'tri.lots.$id',
    method: 'POST',
    path: '/tri/lots/999999',
    body: { intent: 'begin' },
    answers: NOT_THERE,
  },
];
