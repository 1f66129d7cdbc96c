import { everyone, signedIn, staffOnly, STALE, type Records, type Row } from './row';

const OLD = '/programmes/dcant-2015-2017';
const page = ({ revision }: Records) => `/programme/revisions/${revision}`;
const OLD_PAGE = `${OLD}/revisions/2015-S2`;
const STAFF_ACTS = (status: number) => ({
  ...{ staff: status, staff2: status, others: 404 },
});
const UNUSED = { kind: 'enrich', number: '9999', title: 'x', text: 'x', reason: 'x' };

const read = (route: string, path: Row['path'], answers: Row['answers'], of?: string): Row => ({
  ...{ route, method: 'GET', path, answers },
  ...(of === undefined ? {} : { of }),
});

/** The forms of a revision's page: the text of another day, or what no state allows. */
function acts(route: string, path: Row['path'], isUnderWay: boolean): Row[] {
  const post = (intent: string, body: Record<string, string>, answers: Row['answers']): Row => ({
    ...{ route, method: 'POST', of: intent, path, answers, body: { intent, ...body } },
  });
  const members = { 'college-etat': 422, 'college-collectivites': 422, others: 404 };
  return [
    post('describe', { summary: 'x', version: STALE }, STAFF_ACTS(422)),
    post('consult', { until: '2099-01-01', version: STALE }, STAFF_ACTS(422)),
    post('prolong', { until: '2001-01-01' }, STAFF_ACTS(422)),
    post('drop', { changeId: '999999', reason: 'x' }, STAFF_ACTS(422)),
    post('adopt', { version: STALE }, STAFF_ACTS(422)),
    post('vote', { choice: 'for', version: STALE }, members),
    post(
      'comment',
      { changeId: '999999', words: 'x' },
      isUnderWay ? everyone(404) : { visitor: 404, others: 422 },
    ),
    post('take-back', { reason: '' }, { visitor: 404, others: 422 }),
    post('nothing known', {}, { visitor: 404, others: 422 }),
  ];
}

/** The revisions of the current programme and of another, and the changes that people propose. */
export const PROGRAMME_REVISIONS: readonly Row[] = [
  ...(
    [
      ['programme', '/programme', page],
      ['programmes.$slug', OLD, OLD_PAGE],
    ] as const
  ).flatMap(([route, base, revision]): Row[] => {
    const isCurrent = base === '/programme';
    const pageOf = (records: Records) =>
      typeof revision === 'string' ? revision : revision(records);
    const change = (records: Records) => `${pageOf(records)}/changements`;
    return [
      read(`${route}.revisions._index`, `${base}/revisions`, everyone(200)),
      {
        ...{ route: `${route}.revisions._index`, method: 'POST', path: `${base}/revisions` },
        ...{ body: { semester: '1999-S1' }, answers: staffOnly(422) },
      },
      read(`${route}.revisions.$semester._index`, revision, everyone(200)),
      read(`${route}.revisions.$semester._index`, `${base}/revisions/1999-S1`, everyone(404), 'no'),
      ...acts(`${route}.revisions.$semester._index`, revision, isCurrent),
      ...['pdf', 'csv'].map((kind) =>
        read(
          `${route}.revisions.$semester.edition[.]${kind}`,
          (records) => `${pageOf(records)}/edition.${kind}`,
          everyone(200),
        ),
      ),
      read(
        `${route}.revisions.$semester.changements.nouveau`,
        (records) => `${change(records)}/nouveau`,
        staffOnly(404),
        'no draft',
      ),
      {
        ...{ route: `${route}.revisions.$semester.changements.nouveau`, method: 'POST' },
        path: (records) => `${change(records)}/nouveau`,
        ...{ body: UNUSED, answers: staffOnly(422) },
      },
      read(
        `${route}.revisions.$semester.changements.$id`,
        (records) => `${change(records)}/${records.revisionChange}`,
        staffOnly(404),
        'no draft',
      ),
      {
        ...{ route: `${route}.revisions.$semester.changements.$id`, method: 'POST' },
        path: (records) => `${change(records)}/${records.revisionChange}`,
        ...{ body: { ...UNUSED, version: STALE }, answers: staffOnly(422) },
      },
      read(`${route}.propositions._index`, `${base}/propositions`, signedIn(200)),
      read(`${route}.propositions.nouvelle`, `${base}/propositions/nouvelle`, signedIn(200)),
      {
        ...{ route: `${route}.propositions.nouvelle`, method: 'POST' },
        ...{ path: `${base}/propositions/nouvelle`, body: UNUSED, answers: signedIn(422) },
      },
      read(
        `${route}.propositions.$id`,
        ({ changeProposal }) => `${base}/propositions/${changeProposal}`,
        isCurrent ? STAFF_ACTS(200) : everyone(404),
      ),
      {
        ...{ route: `${route}.propositions.$id`, method: 'POST', of: 'no words' },
        path: ({ changeProposal }) => `${base}/propositions/${changeProposal}`,
        body: { intent: 'answer', verdict: 'refuse', answer: '' },
        answers: isCurrent ? STAFF_ACTS(422) : everyone(404),
      },
      {
        ...{ route: `${route}.propositions.$id`, method: 'POST', of: 'somebody else’s' },
        path: ({ changeProposal }) => `${base}/propositions/${changeProposal}`,
        ...{ body: { intent: 'withdraw' }, answers: everyone(404) },
      },
    ];
  }),
  read(
    'programme.propositions.nouvelle',
    '/programme/propositions/nouvelle?genre=enrichir&action=5',
    signedIn(200),
    'an action',
  ),
  read('programme[.]atom', '/programme.atom', everyone(200)),
  read('programmes.$slug[.]atom', `${OLD}.atom`, everyone(200)),
  read('programmes.$slug[.]atom', '/programmes/aucun.atom', everyone(404), 'nobody'),
  read(
    'api.v1.programmes.$slug.revisions.$semester',
    `/api/v1${OLD}/revisions/2015-S2`,
    everyone(200),
  ),
];
