import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answeredStandards,
  isStale,
  scoreOf,
  shareMet,
  type Answered,
  type StandardAnswer,
} from '~/domain/milestones/standards';
import { readStandardsFile } from '~/domain/milestones/standards-file';
import { OWN_STANDARDS } from '~/wording/milestones-standards-list';

const AT = new Date('2026-03-01T10:00:00Z');

function list(version: string, labels: readonly string[]) {
  const criteria = labels.map((label) => ({ label }));
  const standard = { id: 's', title: 'S', category: 'C', description: '', criteria, resources: [] };
  return { version, standards: [standard] };
}

const given = (label: string, answer: StandardAnswer): Answered => ({
  ...{ standardId: 's', label, answer, evidence: 'vu', at: AT, author: 'Ada' },
});

describe('the answers to the standards', () => {
  it('outlive a version of the list where the label did not change', () => {
    const answers = [given('a', 'yes'), given('b', 'no')];
    const [standard] = answeredStandards(list('2', ['b', 'a, en mieux']), answers, null);
    expect(standard?.criteria).toMatchObject([
      { label: 'b', answer: 'no', evidence: 'vu', answeredOn: '2026-03-01', author: 'Ada' },
      { label: 'a, en mieux', answer: null, evidence: '', answeredOn: null },
    ]);
  });

  it('belong to their standard', () => {
    const [standard] = answeredStandards(
      list('1', ['a']),
      [{ ...given('a', 'yes'), standardId: 'other' }],
      null,
    );
    expect(standard?.criteria[0]?.answer).toBeNull();
  });

  it.each([
    ['2026-03-01T09:59:59Z', false],
    ['2026-03-01T10:00:00Z', false],
    ['2026-03-01T10:00:01Z', true],
  ])('are to be looked at again after the review of %s: %s', (reviewAt, stale) => {
    expect(isStale(AT, new Date(reviewAt))).toBe(stale);
    expect(isStale(AT, null)).toBe(false);
  });

  it('count those to be looked at again', () => {
    const before = new Date(AT.getTime() - 1);
    const answers = [{ ...given('a', 'yes'), at: before }, given('b', 'yes')];
    const [standard] = answeredStandards(list('1', ['a', 'b', 'c']), answers, AT);
    expect(standard?.criteria.map(({ isStale: again }) => again)).toEqual([true, false, false]);
    expect(standard?.score).toMatchObject({ stale: 1, unanswered: 1 });
  });

  it.each([
    [['yes', 'yes'], 2, 2, 1],
    [['yes', 'no'], 1, 2, 0.5],
    [['yes', 'not-applicable'], 1, 1, 1],
    [['not-applicable', 'not-applicable'], 0, 0, null],
    [['yes', null], 1, 2, 0.5],
  ] as const)('%o: %s met of %s', (answers, met, counted, share) => {
    const score = scoreOf(
      answers.map((answer, index) => ({
        ...{ label: String(index), answer, evidence: '', answeredOn: null, author: null },
        isStale: false,
      })),
    );
    expect(score).toMatchObject({ met, counted });
    expect(shareMet(score)).toBe(share);
  });
});

describe('a list of standards in a file', () => {
  const read = (content: unknown) => {
    const answer = readStandardsFile(
      typeof content === 'string' ? content : JSON.stringify(content),
    );
    return answer.ok ? 'read' : answer.problems.map(({ place, problem }) => `${place}: ${problem}`);
  };
  const good = list('1', ['a']);
  const [one] = good.standards;
  const withOne = (change: object) => ({ ...good, standards: [{ ...one, ...change }] });

  it('is read as the network exports it, its spaces set right', () => {
    const content = {
      version: 3,
      somethingElse: true,
      standards: [
        {
          ...one,
          id: 12,
          title: ' S ',
          criteria: [{ label: ' a \n b ', extra: 1 }],
          resources: [
            ...['https://a.fr', 'un livre', { label: 'La doc', url: 'https://b.fr' }],
            ...['[Le guide](https://c.fr)', '[L’avis][1]\n\n[1]: https://d.fr', '[Non](x:y)'],
          ],
        },
      ],
    };
    expect(readStandardsFile(JSON.stringify(content))).toEqual({
      ok: true,
      list: {
        version: '3',
        standards: [
          {
            ...one,
            id: '12',
            title: 'S',
            criteria: [{ label: 'a b' }],
            resources: [
              { label: 'https://a.fr', url: 'https://a.fr' },
              { label: 'un livre', url: null },
              { label: 'La doc', url: 'https://b.fr' },
              { label: 'Le guide', url: 'https://c.fr' },
              { label: 'L’avis', url: 'https://d.fr' },
              { label: '[Non](x:y)', url: null },
            ],
          },
        ],
      },
    });
  });

  it.each([
    ['', [': not-json']],
    ['{', [': not-json']],
    ['[]', [': wrong-type']],
    ['null', [': wrong-type']],
    [{}, ['version: missing', 'standards: missing']],
    [{ version: ' ', standards: [] }, ['version: empty', 'standards: empty']],
    [withOne({ id: '../x' }), ['standards[0].id: bad-id']],
    [withOne({ title: undefined }), ['standards[0].title: missing']],
    [withOne({ title: 3 }), ['standards[0].title: wrong-type']],
    [withOne({ title: 'x'.repeat(300) }), 'read'],
    [withOne({ title: 'x'.repeat(301) }), ['standards[0].title: too-long']],
    [withOne({ id: 'x'.repeat(100) }), 'read'],
    [withOne({ id: 'x'.repeat(101) }), ['standards[0].id: bad-id']],
    [{ ...good, version: {} }, ['version: wrong-type']],
    [withOne({ criteria: [] }), ['standards[0].criteria: empty']],
    [withOne({ criteria: [{ label: 'a' }, {}] }), ['standards[0].criteria[1].label: missing']],
    [
      withOne({ criteria: [{ label: 'a' }, { label: ' a' }] }),
      ['standards[0].criteria[1].label: twice'],
    ],
    [
      withOne({ criteria: [{ label: 'a\u0000' }] }),
      ['standards[0].criteria[0].label: unreadable-text'],
    ],
    [
      withOne({ criteria: Array.from({ length: 101 }, (_, index) => ({ label: String(index) })) }),
      ['standards[0].criteria: too-many'],
    ],
    [
      withOne({ resources: [{ url: 'javascript:alert(1)' }] }),
      ['standards[0].resources[0].url: bad-link'],
    ],
    [withOne({ resources: [{ url: 'https://' }] }), ['standards[0].resources[0].url: bad-link']],
    [withOne({ resources: [' '] }), ['standards[0].resources[0]: empty']],
    [{ ...good, standards: [one, one] }, ['standards[1].id: twice']],
    [
      '{"version":"1","standards":[{"__proto__":{"id":"x"}}]}',
      expect.arrayContaining(['standards[0].id: missing']),
    ],
  ])('%o says where it is wrong', (content, problems) => {
    expect(read(content)).toEqual(problems);
  });

  it('is read or told wrong at some place, whatever is in it', () => {
    const or = <T>(right: fc.Arbitrary<T>) =>
      fc.oneof({ weight: 30, arbitrary: right }, { weight: 1, arbitrary: fc.jsonValue() });
    const words = or(fc.string({ unit: 'grapheme', minLength: 1 }));
    const link = or(fc.webUrl());
    const standard = fc.record({
      id: or(fc.oneof(fc.stringMatching(/^[a-z_][a-z.-]{0,8}$/), fc.nat())),
      ...{ title: words, category: words, description: words },
      criteria: or(fc.array(or(fc.record({ label: words })), { minLength: 1, maxLength: 3 })),
      resources: or(fc.array(fc.oneof(link, fc.record({ title: words, url: link })))),
    });
    const file = fc.record({
      version: words,
      standards: or(fc.array(or(standard), { minLength: 1, maxLength: 3 })),
    });
    const told = { read: 0, wrong: 0 };
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          file.map((each) => JSON.stringify(each)),
        ),
        (content) => {
          const answer = readStandardsFile(content);
          if (!answer.ok) expect(answer.problems).not.toEqual([]);
          told[answer.ok ? 'read' : 'wrong'] += 1;
        },
      ),
    );
    expect(Math.min(told.read, told.wrong), 'some are right, some wrong').toBeGreaterThan(0);
  });

  it('holds our own', () => {
    expect(read(OWN_STANDARDS)).toBe('read');
    expect(readStandardsFile(JSON.stringify(OWN_STANDARDS))).toMatchObject({ list: OWN_STANDARDS });
  });
});
