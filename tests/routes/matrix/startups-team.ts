import {
  adminOnly,
  everyone,
  OTHER,
  OWN,
  signedIn,
  staffOnly,
  STALE,
  teamAndStaff,
  type Row,
} from './row';

const PROPOSALS = `${OWN}/equipe/propositions`;

export const STARTUPS_TEAM: readonly Row[] = [
  {
    route: 'startups.$slug.equipe.propositions.$proposal',
    method: 'GET',
    path: ({ proposal }) => `${PROPOSALS}/${proposal}`,
    answers: { ...teamAndStaff(200), owner: 200, sponsor: 200, 'agent-pas-de-calais': 200 },
  },
  {
    route: 'startups.$slug.equipe.propositions.$proposal',
    method: 'GET',
    of: 'other startup',
    path: ({ proposal }) => `${OTHER}/equipe/propositions/${proposal}`,
    answers: everyone(404),
  },
  {
    route: 'startups.$slug.equipe.propositions.$proposal',
    method: 'POST',
    path: ({ proposal }) => `${PROPOSALS}/${proposal}`,
    body: { intent: 'refuse' },
    answers: signedIn(422),
  },
  {
    route: 'startups.$slug.equipe.propositions.$proposal',
    method: 'POST',
    of: 'settled',
    path: ({ settledProposal }) => `${PROPOSALS}/${settledProposal}`,
    body: { intent: 'accept' },
    answers: { intrapreneur: 422, others: 404 },
  },
  {
    route: 'startups.$slug.equipe.$mission',
    method: 'POST',
    of: 'prolongation',
    path: ({ mission }) => `${OWN}/equipe/${mission}`,
    // The mission has no such last day: whoever may propose is told that somebody changed it.
    body: {
      intent: 'propose-prolongation',
      note: 'x',
      seenLastDay: '2020-01-01',
      lastDay: '2030-01-01',
    },
    answers: { staff: 409, staff2: 409, others: 404 },
  },
  {
    route: 'startups.$slug.sponsors',
    method: 'GET',
    path: `${OWN}/sponsors`,
    answers: everyone(200),
  },
  {
    route: 'startups.$slug.sponsors',
    method: 'POST',
    path: `${OWN}/sponsors`,
    // Nobody of the owner's may be a sponsor: whoever may ask is told so, and nothing changes.
    body: {
      intent: 'engage',
      sponsorEmail: 'personne@relais.example',
      problem: 'x',
      freedAgent: 'x',
      freedDaysPerWeek: '1',
      budgetLine: 'x',
      engagementSignedOn: '2020-01-01',
    },
    answers: teamAndStaff(422),
  },
  {
    route: 'startups.$slug.modifier',
    method: 'GET',
    path: `${OWN}/modifier`,
    answers: teamAndStaff(200),
  },
  {
    route: 'startups.$slug.modifier',
    method: 'POST',
    path: `${OWN}/modifier`,
    body: { name: 'x', pitch: 'x', version: STALE },
    answers: teamAndStaff(409),
  },
  {
    route: 'startups.$slug.incubateurs',
    method: 'GET',
    path: `${OWN}/incubateurs`,
    answers: staffOnly(200),
  },
  {
    route: 'startups.$slug.incubateurs',
    method: 'POST',
    path: `${OWN}/incubateurs`,
    body: { mainId: '1', version: STALE },
    answers: staffOnly(409),
  },
  {
    route: 'admin.incubateurs',
    method: 'GET',
    path: '/admin/incubateurs',
    answers: adminOnly(200),
  },
  {
    route: 'admin.incubateurs',
    method: 'POST',
    path: '/admin/incubateurs',
    body: { intent: 'add' },
    answers: adminOnly(422),
  },
];
