import { everyone, proposers, signedIn, STALE, type Row } from './row';

const CONDITIONS = {
  sponsorAnswer: 'not-yet',
  freedAgentAnswer: 'not-yet',
  budgetAnswer: 'not-yet',
};

export const FRICTIONS_PROPOSE: readonly Row[] = [
  {
    route: 'frictions.$id.fiche-engagement[.]pdf',
    method: 'GET',
    of: 'own draft',
    path: ({ draft }) => `/frictions/${draft}/fiche-engagement.pdf`,
    answers: proposers(200),
  },
  {
    route: 'frictions.$id.fiche-engagement[.]pdf',
    method: 'GET',
    of: 'submitted by Bretagne',
    path: ({ submitted }) => `/frictions/${submitted}/fiche-engagement.pdf`,
    answers: { 'agent-bretagne': 200, staff: 200, staff2: 200, others: 404 },
  },
  ...(['probleme', 'mesure', 'conditions'] as const).map((step): Row => ({
    route: 'frictions.$id.modifier',
    method: 'GET',
    of: `own draft, ${step}`,
    path: ({ draft }) => `/frictions/${draft}/modifier?etape=${step}`,
    answers: proposers(200),
  })),
  {
    route: 'frictions.$id.modifier',
    method: 'POST',
    of: 'own draft, taken over',
    path: ({ draft }) => `/frictions/${draft}/modifier`,
    body: { intent: 'take-over', version: STALE },
    answers: proposers(409),
  },
  {
    route: 'frictions.brouillon',
    method: 'POST',
    of: 'nobody yet',
    path: '/frictions/brouillon?etape=mesure',
    body: { peoplePerYear: 'x' },
    answers: signedIn(422),
  },
  {
    route: 'frictions.brouillon',
    method: 'POST',
    of: 'own draft',
    path: '/frictions/brouillon?etape=conditions',
    body: ({ draft }) => ({ ...CONDITIONS, id: String(draft), version: STALE }),
    answers: proposers(409),
  },
  {
    route: 'frictions.brouillon',
    method: 'POST',
    of: 'no step',
    path: '/frictions/brouillon',
    body: CONDITIONS,
    answers: everyone(404),
  },
];
