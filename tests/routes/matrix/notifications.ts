import { everyone, NONE, OWN, signedIn, staffOnly, type Row } from './row';

export const NOTIFICATIONS: readonly Row[] = [
  { route: 'suivi', method: 'GET', path: '/suivi', answers: staffOnly(200) },
  {
    route: 'suivi',
    method: 'GET',
    of: 'one kind',
    path: '/suivi?genre=milestone-late&apres=2020-01-01_1&personne=1&incubateur=dinsic',
    answers: staffOnly(200),
  },
  { route: 'suivi[.]csv', method: 'GET', path: '/suivi.csv', answers: staffOnly(200) },
  { route: 'suivi[.]ics', method: 'GET', path: '/suivi.ics', answers: everyone(404) },
  {
    route: 'suivi[.]ics',
    method: 'GET',
    of: 'a guess',
    path: `/suivi.ics?jeton=1.${'a'.repeat(43)}`,
    answers: everyone(404),
  },
  {
    route: 'startups.$slug_.jalons[.]ics',
    method: 'GET',
    path: `${OWN}/jalons.ics`,
    answers: everyone(200),
  },
  {
    route: 'startups.$slug_.jalons[.]ics',
    method: 'GET',
    of: 'nobody',
    path: `${NONE}/jalons.ics`,
    answers: everyone(404),
  },
  {
    route: 'compte_.notifications',
    method: 'GET',
    path: '/compte/notifications',
    answers: everyone(302),
  },
  {
    route: 'compte_.notifications',
    method: 'POST',
    path: '/compte/notifications',
    body: { intent: 'autre' },
    answers: signedIn(303),
  },
];
