import type { Persona } from '~/domain/accounts/persona';

/** Whoever may ask: the visitor, or somebody of the story. */
export type Who = 'visitor' | Persona;

/** Records of the story that rows speak of. */
export interface Records {
  /** A draft of agent-pas-de-calais. */
  readonly draft: number;
  /** Submitted by Bretagne, and not public yet. */
  readonly submitted: number;
  /** Qualified: everybody reads it. */
  readonly open: number;
  /** Selected: a startup may open. */
  readonly selected: number;
  readonly mission: number;
  readonly milestone: number;
  readonly otherMilestone: number;
  readonly review: number;
  readonly account: number;
  readonly envelope: number;
}

/** One line of the matrix: who gets which status; `others` is everybody not named. */
export interface Row {
  readonly route: string;
  readonly method: 'GET' | 'POST';
  /** Whose record it is, when the route has records. */
  readonly of?: string;
  readonly path: string | ((records: Records) => string);
  /** A form that changes nothing: wrong in itself (422 for whoever may post it), or on a version of another day (409). */
  readonly body?: Readonly<Record<string, string>> | ((records: Records) => Record<string, string>);
  readonly answers: Readonly<Partial<Record<Who, number>>> & { readonly others: number };
}

const everyone = (status: number) => ({ others: status });
const signedIn = (status: number) => ({ visitor: 404, others: status });
const staffOnly = (status: number) => ({
  visitor: 302,
  staff: status,
  staff2: status,
  others: 404,
});
const adminOnly = (status: number) => ({ visitor: 302, admin: status, others: 404 });
const staffOrAdmin = (status: number) => ({ ...staffOnly(status), admin: status });
/** The proposing side of the Pas-de-Calais: its confirmed agents. */
const proposers = (status: number) => ({
  'agent-pas-de-calais': status,
  intrapreneur: status,
  owner: status,
  others: 404,
});
/** The team of the Pas-de-Calais startup, and staff. */
const teamAndStaff = (status: number, others = 404) => ({
  intrapreneur: status,
  developpeuse: status,
  staff: status,
  staff2: status,
  others,
});
const staffOfStartup = (status: number) => ({ staff: status, staff2: status, others: 404 });

/** A version that no record has reached: whoever may act is told of a conflict, and nothing changes. */
const STALE = '999999';

/** The Pas-de-Calais startup of the personas, and Bretagne's that they have nothing to do with. */
const OWN = '/startups/a-domicile-62';
const OTHER = '/startups/cartable-en-car';
const NONE = '/startups/aucune-de-ce-nom';

/** Every route of the application, with who gets what: a route or method without a row fails the test. */
export const MATRIX: readonly Row[] = [
  { route: '_index', method: 'GET', path: '/', answers: everyone(200) },
  { route: 'accessibilite', method: 'GET', path: '/accessibilite', answers: everyone(200) },
  { route: 'mentions-legales', method: 'GET', path: '/mentions-legales', answers: everyone(200) },
  {
    route: 'donnees-personnelles',
    method: 'GET',
    path: '/donnees-personnelles',
    answers: everyone(200),
  },
  { route: 'courriels', method: 'GET', path: '/courriels', answers: everyone(200) },
  { route: 'theme', method: 'GET', path: '/theme', answers: everyone(302) },
  {
    route: 'theme',
    method: 'POST',
    path: '/theme',
    body: { theme: 'sombre' },
    answers: everyone(303),
  },

  { route: 'connexion._index', method: 'GET', path: '/connexion', answers: everyone(200) },
  {
    route: 'connexion._index',
    method: 'POST',
    path: '/connexion',
    body: { email: 'personne' },
    answers: everyone(422),
  },
  { route: 'connexion.envoye', method: 'GET', path: '/connexion/envoye', answers: everyone(200) },
  {
    route: 'connexion.lien',
    method: 'GET',
    path: '/connexion/lien?jeton=x',
    answers: everyone(200),
  },
  {
    route: 'connexion.lien',
    method: 'POST',
    path: '/connexion/lien',
    body: { jeton: 'x' },
    answers: everyone(422),
  },
  { route: 'connexion.demo', method: 'GET', path: '/connexion/demo', answers: everyone(404) },
  {
    route: 'connexion.demo',
    method: 'POST',
    path: '/connexion/demo',
    body: { persona: 'personne' },
    answers: everyone(404),
  },
  { route: 'deconnexion', method: 'GET', path: '/deconnexion', answers: everyone(302) },
  { route: 'compte', method: 'GET', path: '/compte', answers: signedIn(200) },
  {
    route: 'compte',
    method: 'POST',
    path: '/compte',
    body: { intent: 'rename', name: '' },
    answers: signedIn(422),
  },

  {
    route: 'admin.comptes._index',
    method: 'GET',
    path: '/admin/comptes',
    answers: staffOrAdmin(200),
  },
  {
    route: 'admin.comptes._index',
    method: 'POST',
    path: '/admin/comptes',
    body: { intent: 'confirm' },
    answers: staffOrAdmin(422),
  },
  {
    route: 'admin.comptes.$id',
    method: 'GET',
    path: ({ account }) => `/admin/comptes/${account}`,
    answers: adminOnly(200),
  },
  {
    route: 'admin.comptes.$id',
    method: 'GET',
    of: 'nobody',
    path: '/admin/comptes/999999',
    answers: { visitor: 302, others: 404 },
  },
  {
    route: 'admin.comptes.$id',
    method: 'POST',
    path: ({ account }) => `/admin/comptes/${account}`,
    body: { intent: 'erase', reason: '' },
    answers: adminOnly(422),
  },
  { route: 'admin.journal', method: 'GET', path: '/admin/journal', answers: staffOrAdmin(200) },
  { route: 'admin.reglages', method: 'GET', path: '/admin/reglages', answers: adminOnly(200) },
  {
    route: 'admin.reglages',
    method: 'POST',
    path: '/admin/reglages',
    body: {},
    answers: adminOnly(422),
  },

  {
    route: 'organisations._index',
    method: 'GET',
    path: '/organisations?q=pas de calais',
    answers: everyone(200),
  },
  {
    route: 'organisations.$slug',
    method: 'GET',
    path: '/organisations/departement-62',
    answers: everyone(200),
  },
  {
    route: 'organisations.$slug',
    method: 'GET',
    of: 'nobody',
    path: '/organisations/departement-99',
    answers: everyone(404),
  },

  { route: 'frictions._index', method: 'GET', path: '/frictions', answers: everyone(200) },
  {
    route: 'frictions.semblables',
    method: 'GET',
    path: '/frictions/semblables?q=apa',
    answers: everyone(200),
  },
  {
    route: 'frictions.nouvelle',
    method: 'GET',
    path: '/frictions/nouvelle',
    answers: signedIn(200),
  },
  {
    route: 'frictions.nouvelle',
    method: 'POST',
    path: '/frictions/nouvelle',
    body: { peoplePerYear: 'x' },
    answers: signedIn(422),
  },
  {
    route: 'frictions.$id._index',
    method: 'GET',
    of: 'own draft',
    path: ({ draft }) => `/frictions/${draft}`,
    answers: proposers(200),
  },
  {
    route: 'frictions.$id._index',
    method: 'GET',
    of: 'submitted',
    path: ({ submitted }) => `/frictions/${submitted}`,
    answers: signedIn(200),
  },
  {
    route: 'frictions.$id._index',
    method: 'GET',
    of: 'public',
    path: ({ open }) => `/frictions/${open}`,
    answers: everyone(200),
  },
  {
    route: 'frictions.$id._index',
    method: 'GET',
    of: 'nobody',
    path: '/frictions/999999',
    answers: everyone(404),
  },
  {
    route: 'frictions.$id._index',
    method: 'POST',
    of: 'own draft',
    path: ({ draft }) => `/frictions/${draft}`,
    body: { intent: 'withdraw', version: STALE, words: 'x' },
    answers: proposers(409),
  },
  {
    route: 'frictions.$id.modifier',
    method: 'GET',
    of: 'own draft',
    path: ({ draft }) => `/frictions/${draft}/modifier`,
    answers: proposers(200),
  },
  {
    route: 'frictions.$id.modifier',
    method: 'GET',
    of: 'other',
    path: ({ submitted }) => `/frictions/${submitted}/modifier`,
    answers: { 'agent-bretagne': 200, staff: 200, staff2: 200, others: 404 },
  },
  {
    route: 'frictions.$id.modifier',
    method: 'POST',
    of: 'own draft',
    path: ({ draft }) => `/frictions/${draft}/modifier`,
    body: {
      theme: 'autre',
      sponsorAnswer: 'not-yet',
      freedAgentAnswer: 'not-yet',
      budgetAnswer: 'not-yet',
      version: STALE,
    },
    answers: proposers(409),
  },
  {
    route: 'frictions.$id.relire',
    method: 'GET',
    of: 'own draft',
    path: ({ draft }) => `/frictions/${draft}/relire`,
    answers: proposers(200),
  },
  {
    route: 'frictions.$id.relire',
    method: 'GET',
    of: 'other',
    path: ({ submitted }) => `/frictions/${submitted}/relire`,
    answers: everyone(404),
  },
  {
    route: 'frictions.$id.relire',
    method: 'POST',
    of: 'own draft',
    path: ({ draft }) => `/frictions/${draft}/relire`,
    body: { version: STALE },
    answers: proposers(409),
  },
  {
    route: 'frictions.$id.nous-aussi',
    method: 'GET',
    of: 'Bretagne',
    path: ({ submitted }) => `/frictions/${submitted}/nous-aussi`,
    answers: signedIn(200),
  },
  {
    route: 'frictions.$id.nous-aussi',
    method: 'GET',
    of: 'draft',
    path: ({ draft }) => `/frictions/${draft}/nous-aussi`,
    answers: proposers(200),
  },
  {
    route: 'frictions.$id.nous-aussi',
    method: 'POST',
    of: 'Bretagne',
    path: ({ submitted }) => `/frictions/${submitted}/nous-aussi`,
    body: {},
    answers: signedIn(422),
  },

  { route: 'tri._index', method: 'GET', path: '/tri', answers: staffOnly(200) },
  {
    route: 'tri._index',
    method: 'POST',
    path: '/tri',
    body: { intent: 'take' },
    answers: staffOnly(422),
  },
  {
    route: 'tri.$id',
    method: 'GET',
    of: 'submitted',
    path: ({ submitted }) => `/tri/${submitted}`,
    answers: staffOnly(200),
  },
  {
    route: 'tri.$id',
    method: 'GET',
    of: 'draft',
    path: ({ draft }) => `/tri/${draft}`,
    answers: { visitor: 302, others: 404 },
  },
  {
    route: 'tri.$id',
    method: 'POST',
    of: 'submitted',
    path: ({ submitted }) => `/tri/${submitted}`,
    body: { intent: 'decline', version: STALE, words: 'x', reason: 'too-small' },
    answers: staffOnly(409),
  },

  { route: 'startups._index', method: 'GET', path: '/startups', answers: everyone(200) },
  {
    route: 'startups.nouvelle',
    method: 'GET',
    path: ({ selected }) => `/startups/nouvelle?friction=${selected}`,
    answers: staffOnly(200),
  },
  {
    route: 'startups.nouvelle',
    method: 'POST',
    path: ({ selected }) => `/startups/nouvelle?friction=${selected}`,
    body: {},
    answers: staffOnly(422),
  },
  { route: 'startups.$slug', method: 'GET', of: 'nobody', path: NONE, answers: everyone(404) },
  { route: 'startups.$slug', method: 'GET', path: OWN, answers: everyone(200) },
  {
    route: 'startups.$slug._index',
    method: 'GET',
    of: 'other',
    path: OTHER,
    answers: everyone(200),
  },
  { route: 'startups.$slug.phase', method: 'GET', path: `${OWN}/phase`, answers: staffOnly(200) },
  {
    route: 'startups.$slug.phase',
    method: 'POST',
    path: `${OWN}/phase`,
    body: { to: 'acceleration', reason: 'x', version: STALE },
    answers: staffOnly(409),
  },
  {
    route: 'startups.$slug.porteur',
    method: 'GET',
    path: `${OWN}/porteur`,
    answers: staffOnly(200),
  },
  {
    route: 'startups.$slug.porteur',
    method: 'POST',
    path: `${OWN}/porteur`,
    body: {},
    answers: staffOnly(422),
  },

  {
    route: 'startups.$slug.equipe._index',
    method: 'GET',
    path: `${OWN}/equipe`,
    answers: everyone(200),
  },
  {
    route: 'startups.$slug.equipe._index',
    method: 'POST',
    of: 'own',
    path: `${OWN}/equipe`,
    body: {
      name: 'X',
      email: 'x@relais.example',
      role: 'design',
      daysPerWeek: '5',
      startsOn: '2030-01-02',
      lastDay: '2030-01-01',
    },
    answers: teamAndStaff(422),
  },
  {
    route: 'startups.$slug.equipe.$mission',
    method: 'GET',
    path: ({ mission }) => `${OWN}/equipe/${mission}`,
    answers: teamAndStaff(200),
  },
  {
    route: 'startups.$slug.equipe.$mission',
    method: 'GET',
    of: 'other startup',
    path: ({ mission }) => `${OTHER}/equipe/${mission}`,
    answers: everyone(404),
  },
  {
    route: 'startups.$slug.equipe.$mission',
    method: 'POST',
    path: ({ mission }) => `${OWN}/equipe/${mission}`,
    body: { intent: 'end' },
    answers: signedIn(422),
  },

  { route: 'startups.$slug.budget', method: 'GET', path: `${OWN}/budget`, answers: everyone(200) },
  {
    route: 'startups.$slug.budget',
    method: 'POST',
    path: `${OWN}/budget`,
    body: ({ envelope }) => ({
      envelopeId: String(envelope),
      intent: 'order',
      label: 'x',
      supplier: 'x',
      activity: 'design',
      amount: '9 000 000',
      happenedOn: '1990-01-01',
    }),
    answers: { intrapreneur: 422, staff: 422, staff2: 422, others: 404 },
  },

  {
    route: 'startups.$slug.jalons._index',
    method: 'GET',
    path: `${OWN}/jalons`,
    answers: everyone(200),
  },
  {
    route: 'startups.$slug.jalons._index',
    method: 'POST',
    path: `${OWN}/jalons`,
    body: { title: 'x', dueOn: '1990-01-01' },
    answers: teamAndStaff(422),
  },
  {
    route: 'startups.$slug.jalons.$number._index',
    method: 'GET',
    path: ({ milestone }) => `${OWN}/jalons/${milestone}`,
    answers: everyone(200),
  },
  {
    route: 'startups.$slug.jalons.$number._index',
    method: 'GET',
    of: 'other startup',
    path: ({ milestone }) => `${OTHER}/jalons/${milestone}`,
    answers: everyone(404),
  },
  {
    route: 'startups.$slug.jalons.$number.atteindre',
    method: 'GET',
    path: ({ milestone }) => `${OWN}/jalons/${milestone}/atteindre`,
    answers: teamAndStaff(200),
  },
  {
    route: 'startups.$slug.jalons.$number.atteindre',
    method: 'GET',
    of: 'other',
    path: ({ otherMilestone }) => `${OTHER}/jalons/${otherMilestone}/atteindre`,
    answers: staffOfStartup(200),
  },
  {
    route: 'startups.$slug.jalons.$number.atteindre',
    method: 'POST',
    path: ({ milestone }) => `${OWN}/jalons/${milestone}/atteindre`,
    body: { version: STALE, reachedOn: '2026-01-01', kind: 'figure', figure: '1', unit: 'x' },
    answers: teamAndStaff(409),
  },
  {
    route: 'startups.$slug.jalons.$number.clore',
    method: 'GET',
    path: ({ milestone }) => `${OWN}/jalons/${milestone}/clore`,
    answers: teamAndStaff(200),
  },
  {
    route: 'startups.$slug.jalons.$number.clore',
    method: 'POST',
    path: ({ milestone }) => `${OWN}/jalons/${milestone}/clore`,
    body: { version: STALE, how: 'cancel', reason: 'x' },
    answers: teamAndStaff(409),
  },
  {
    route: 'startups.$slug.jalons.$number.deplacer',
    method: 'GET',
    path: ({ milestone }) => `${OWN}/jalons/${milestone}/deplacer`,
    answers: teamAndStaff(200),
  },
  {
    route: 'startups.$slug.jalons.$number.deplacer',
    method: 'POST',
    path: ({ milestone }) => `${OWN}/jalons/${milestone}/deplacer`,
    body: { version: STALE, dueOn: '2030-01-01', reason: 'x' },
    answers: teamAndStaff(409),
  },

  {
    route: 'startups.$slug.comites',
    method: 'GET',
    path: `${OWN}/comites`,
    answers: everyone(200),
  },
  {
    route: 'startups.$slug.comites',
    method: 'POST',
    path: `${OWN}/comites`,
    body: { heldOn: '1990-01-01' },
    answers: { staff: 422, staff2: 422, others: 404 },
  },
  {
    route: 'startups.$slug.comites_.$id',
    method: 'GET',
    of: 'planned',
    path: ({ review }) => `${OWN}/comites/${review}`,
    answers: everyone(200),
  },
  {
    route: 'startups.$slug.comites_.$id',
    method: 'GET',
    of: 'other startup',
    path: ({ review }) => `${OTHER}/comites/${review}`,
    answers: everyone(404),
  },
  {
    route: 'startups.$slug.comites_.$id',
    method: 'POST',
    path: ({ review }) => `${OWN}/comites/${review}`,
    body: { intent: 'decide', outcome: 'stopped', version: STALE, reason: 'x' },
    answers: { sponsor: 409, staff: 409, staff2: 409, others: 404 },
  },

  {
    route: 'startups.$slug.passation',
    method: 'GET',
    path: `${OWN}/passation`,
    answers: everyone(200),
  },
  {
    route: 'startups.$slug.passation',
    method: 'POST',
    path: `${OTHER}/passation`,
    body: { intent: 'refuse', version: STALE, reason: 'x' },
    answers: { 'agent-bretagne': 409, others: 404 },
  },

  {
    route: 'fichiers.$id',
    method: 'GET',
    of: 'nobody',
    path: '/fichiers/00000000-0000-4000-8000-000000000000',
    answers: everyone(404),
  },
];
