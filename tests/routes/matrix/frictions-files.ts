import { everyone, proposers, signedIn, type Row } from './row';

export const FRICTIONS_FILES: readonly Row[] = [
  {
    route: 'frictions.$id.pieces',
    method: 'GET',
    of: 'own draft',
    path: ({ draft }) => `/frictions/${draft}/pieces`,
    answers: proposers(200),
  },
  {
    route: 'frictions.$id.pieces',
    method: 'GET',
    of: 'submitted',
    path: ({ submitted }) => `/frictions/${submitted}/pieces`,
    answers: signedIn(200),
  },
  {
    route: 'frictions.$id.pieces',
    method: 'GET',
    of: 'public',
    path: ({ open }) => `/frictions/${open}/pieces`,
    answers: everyone(200),
  },
  {
    route: 'frictions.$id.pieces',
    method: 'POST',
    of: 'own draft, no file',
    path: ({ draft }) => `/frictions/${draft}/pieces`,
    body: { intent: 'add', audience: 'parties' },
    answers: proposers(422),
  },
  {
    route: 'frictions.$id.pieces',
    method: 'POST',
    of: 'Bretagne, no file',
    path: ({ submitted }) => `/frictions/${submitted}/pieces`,
    body: { intent: 'add', audience: 'parties' },
    answers: { 'agent-bretagne': 422, staff: 422, staff2: 422, others: 404 },
  },
  {
    route: 'frictions.$id.pieces',
    method: 'POST',
    of: 'a piece of nobody',
    path: ({ draft }) => `/frictions/${draft}/pieces`,
    body: { intent: 'remove', fileId: '00000000-0000-4000-8000-000000000000' },
    answers: everyone(404),
  },
];
