import { everyone, NONE, OTHER, OWN, signedIn, STALE, staffOnly, type Row } from './row';

/** A startup of the story that was handed over, and one that was stopped. */
const HANDED_OVER = '/startups/adresse-a-jour';
const STOPPED = '/startups/clef-du-village';
/** Sponsor of all the personas' startups, the Région's own agent, its team and staff. */
const PARTIES_OF_OTHER = { 'agent-bretagne': 200, sponsor: 200, staff: 200, staff2: 200 } as const;

export const HANDOVER: readonly Row[] = [
  {
    route: 'startups.$slug.passation_.convention',
    method: 'GET',
    path: `${OTHER}/passation/convention`,
    answers: { ...PARTIES_OF_OTHER, others: 404 },
  },
  {
    route: 'startups.$slug.passation_.convention',
    method: 'GET',
    of: 'nothing prepared',
    path: `${OWN}/passation/convention`,
    answers: everyone(404),
  },
  {
    route: 'startups.$slug.passation_.signer',
    method: 'GET',
    of: 'not accepted yet',
    path: `${OTHER}/passation/signer?partie=receiving`,
    answers: everyone(404),
  },
  {
    route: 'startups.$slug.passation_.signer',
    method: 'POST',
    of: 'ask for a code',
    path: `${OTHER}/passation/signer?partie=receiving`,
    body: { intent: 'ask-code', party: 'receiving', sha256: 'x' },
    answers: everyone(404),
  },
  {
    route: 'startups.$slug.passation_.signer',
    method: 'POST',
    of: 'sign',
    path: `${OTHER}/passation/signer?partie=receiving`,
    body: { intent: 'sign', party: 'receiving', sha256: 'x', code: '000 000' },
    answers: everyone(404),
  },
  {
    route: 'startups.$slug.passation_.plan',
    method: 'GET',
    path: `${OTHER}/passation/plan`,
    answers: { ...PARTIES_OF_OTHER, others: 404 },
  },
  {
    route: 'startups.$slug.passation_.plan',
    method: 'POST',
    of: 'approve',
    path: `${OTHER}/passation/plan`,
    body: { intent: 'approve', version: STALE, words: '' },
    answers: { 'agent-bretagne': 409, others: 404 },
  },
  {
    route: 'startups.$slug.passation_.plan',
    method: 'POST',
    of: 'comment',
    path: `${OTHER}/passation/plan`,
    body: { intent: 'comment', version: STALE, words: 'x' },
    answers: { 'agent-bretagne': 409, sponsor: 409, staff: 409, staff2: 409, others: 404 },
  },
  {
    route: 'startups.$slug.passation_.plan',
    method: 'POST',
    of: 'write',
    path: `${OTHER}/passation/plan`,
    body: {
      ...{ intent: 'write', version: STALE, vision: 'x', scenarios: 'x' },
      ...{ fallback: 'x', organisation: 'x' },
    },
    answers: { staff: 409, staff2: 409, others: 404 },
  },
  {
    route: 'startups.$slug.suivi',
    method: 'GET',
    path: `${HANDED_OVER}/suivi`,
    answers: everyone(200),
  },
  {
    route: 'startups.$slug.suivi',
    method: 'GET',
    of: 'nowhere',
    path: `${NONE}/suivi`,
    answers: everyone(404),
  },
  {
    route: 'startups.$slug.suivi',
    method: 'POST',
    path: `${HANDED_OVER}/suivi`,
    body: {
      ...{ months: '6', version: STALE, isAlive: 'yes' },
      ...{ followsIndicators: 'yes', codeIsOpen: 'yes' },
    },
    answers: everyone(404),
  },
  {
    route: 'startups.$slug.bilan',
    method: 'GET',
    path: `${STOPPED}/bilan`,
    answers: everyone(200),
  },
  {
    route: 'startups.$slug.bilan',
    method: 'GET',
    of: 'live',
    path: `${OWN}/bilan`,
    answers: everyone(404),
  },
  {
    route: 'startups.$slug.bilan',
    method: 'POST',
    path: `${STOPPED}/bilan`,
    body: { version: STALE, tried: 'x', learnt: 'x', reusable: 'x' },
    answers: { staff: 409, staff2: 409, others: 404 },
  },
  { route: 'passations._index', method: 'GET', path: '/passations', answers: everyone(200) },
  { route: 'passations[.]csv', method: 'GET', path: '/passations.csv', answers: everyone(200) },
  {
    route: 'passations.modele',
    method: 'GET',
    path: '/passations/modele',
    answers: staffOnly(200),
  },
  {
    route: 'passations.modele',
    method: 'POST',
    path: '/passations/modele',
    body: { version: STALE, reason: 'x', 'label-0': 'x' },
    answers: staffOnly(409),
  },
  {
    route: 'passations.$id.verifier',
    method: 'GET',
    path: ({ signedHandover }) => `/passations/${signedHandover}/verifier`,
    answers: everyone(200),
  },
  {
    route: 'passations.$id.verifier',
    method: 'GET',
    of: 'none',
    path: '/passations/999999/verifier',
    answers: everyone(404),
  },
  {
    route: 'passations.$id.verifier',
    method: 'POST',
    path: ({ signedHandover }) => `/passations/${signedHandover}/verifier`,
    body: {},
    answers: everyone(422),
  },
  {
    route: 'passations.$id.convention[.]pdf',
    method: 'GET',
    path: ({ signedHandover }) => `/passations/${signedHandover}/convention.pdf`,
    answers: { sponsor: 200, staff: 200, staff2: 200, others: 404 },
  },
  {
    route: 'passations.$id.convention[.]pdf',
    method: 'GET',
    of: 'none',
    path: '/passations/999999/convention.pdf',
    answers: signedIn(404),
  },
];
