import { everyone, NONE, OTHER, OWN, STALE, teamAndStaff, type Row } from './row';

/** Whoever reads a dossier before its decision: team, owner's agents, sponsor and staff. */
const parties = (status: number) => ({
  intrapreneur: status,
  developpeuse: status,
  owner: status,
  'agent-pas-de-calais': status,
  sponsor: status,
  staff: status,
  staff2: status,
  others: 404,
});
const PDF = 'startups.$slug_.comites.$id.dossier[.]pdf';
const JSON_TEXT = 'startups.$slug_.comites.$id.dossier[.]json';

export const REVIEWS_COMMITTEE: readonly Row[] = [
  { route: 'comites', method: 'GET', path: '/comites', answers: everyone(200) },
  {
    route: 'comites',
    method: 'GET',
    of: 'one state',
    path: '/comites?etat=a-decider',
    answers: everyone(200),
  },
  { route: 'comites[.]csv', method: 'GET', path: '/comites.csv', answers: everyone(200) },
  {
    route: 'bureau',
    method: 'GET',
    path: '/bureau',
    answers: { visitor: 302, others: 200 },
  },
  {
    route: 'bureau',
    method: 'POST',
    path: '/bureau',
    body: ({ review }) => ({
      intent: 'decide',
      reviewId: String(review),
      outcome: 'stopped',
      version: STALE,
      reason: 'x',
    }),
    answers: { sponsor: 409, staff: 409, staff2: 409, others: 404 },
  },
  {
    route: 'bureau',
    method: 'POST',
    of: 'no such form',
    path: '/bureau',
    body: { intent: 'x' },
    answers: everyone(404),
  },
  {
    route: 'startups.$slug.comites_.$id_.preparer',
    method: 'GET',
    path: ({ review }) => `${OWN}/comites/${review}/preparer`,
    answers: teamAndStaff(200),
  },
  {
    route: 'startups.$slug.comites_.$id_.preparer',
    method: 'POST',
    path: ({ review }) => `${OWN}/comites/${review}/preparer`,
    body: { version: STALE, ask: 'x' },
    answers: teamAndStaff(409),
  },
  {
    route: PDF,
    method: 'GET',
    path: ({ review }) => `${OWN}/comites/${review}/dossier.pdf`,
    answers: parties(200),
  },
  {
    route: PDF,
    method: 'GET',
    of: 'other startup',
    path: ({ review }) => `${OTHER}/comites/${review}/dossier.pdf`,
    answers: everyone(404),
  },
  {
    route: JSON_TEXT,
    method: 'GET',
    of: 'not frozen yet',
    path: ({ review }) => `${OWN}/comites/${review}/dossier.json`,
    answers: everyone(404),
  },
  {
    route: JSON_TEXT,
    method: 'GET',
    of: 'nobody',
    path: `${NONE}/comites/1/dossier.json`,
    answers: everyone(404),
  },
  ...(
    [
      ['ask', { question: '' }],
      ['answer', { questionId: '', answer: '' }],
      ['invite', { email: 'x' }],
      ['opinion', { stance: '', words: '' }],
      ['share', { words: '' }],
    ] as const
  ).map(([intent, body]): Row => ({
    route: 'startups.$slug.comites_.$id',
    method: 'POST',
    of: `an empty ${intent}`,
    path: ({ review }) => `${OWN}/comites/${review}`,
    body: { intent, ...body },
    // What is missing is said before the record is looked at: nothing is learnt from it.
    answers: { visitor: 404, others: 422 },
  })),
];
