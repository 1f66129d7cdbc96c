import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyChanges,
  changesBetween,
  editionInForce,
  inForce,
  NO_EDITION,
  numberAdditions,
  saysTheSame,
  type Change,
  type EditionContent,
  type ListedAction,
} from '~/domain/programme/edition';
import type { ActionText } from '~/domain/programme/revision';
import { nextEditionDue, nextSemester, parseSemester, semester } from '~/domain/programme/semester';
import { addDays, day } from '~/domain/shared/day';
import { text } from './words';

/** An edition of three actions in force, number 3 removed in it and number 2 long gone. */
const FORMER: EditionContent = {
  lastNumber: 5,
  actions: [
    { number: 1, standing: 'unchanged', content: text('Payer'), reason: '' },
    { number: 3, standing: 'removed', content: text('Archiver'), reason: 'Fait ailleurs.' },
    { number: 4, standing: 'enriched', content: text('Signer'), reason: 'Précisé.' },
    { number: 5, standing: 'added', content: text('Adresser'), reason: 'Demandé.' },
  ],
};
const because = { reason: 'Parce que.' };

describe('applying changes to an edition', () => {
  it('adds, enriches, removes, keeps the rest, and forgets what the former one removed', () => {
    const after = applyChanges(FORMER, [
      { kind: 'add', number: 6, content: text('Relier'), ...because },
      { kind: 'enrich', number: 1, content: text('Payer en ligne'), ...because },
      { kind: 'remove', number: 4, ...because },
    ]);
    expect(after).toEqual({
      ok: true,
      value: {
        lastNumber: 6,
        actions: [
          { number: 1, standing: 'enriched', content: text('Payer en ligne'), ...because },
          { number: 4, standing: 'removed', content: text('Signer'), ...because },
          { number: 5, standing: 'unchanged', content: text('Adresser'), reason: '' },
          { number: 6, standing: 'added', content: text('Relier'), ...because },
        ],
      },
    });
  });

  it.each<[string, Change[]]>([
    ['number-used', [{ kind: 'add', number: 2, content: text('x'), ...because }]],
    ['number-used', [{ kind: 'add', number: 3, content: text('x'), ...because }]],
    ['number-used', [{ kind: 'add', number: 5, content: text('x'), ...because }]],
    ['not-in-force', [{ kind: 'enrich', number: 3, content: text('x'), ...because }]],
    ['not-in-force', [{ kind: 'remove', number: 6, ...because }]],
    [
      'changed-twice',
      [
        { kind: 'remove', number: 1, ...because },
        { kind: 'enrich', number: 1, content: text('x'), ...because },
      ],
    ],
  ])('is refused: %s', (refusal, changes) => {
    expect(applyChanges(FORMER, changes)).toMatchObject({ ok: false, refusal });
  });

  it('gives added actions the numbers after the last ever given', () => {
    const additions = [
      { content: text('a'), ...because },
      { content: text('b'), ...because },
    ];
    expect(numberAdditions(FORMER.lastNumber, additions).map(({ number }) => number)).toEqual([
      6, 7,
    ]);
  });

  it('sees a change of words, of priority and of pilots, not of the pilots’ order', () => {
    const other = { 'college-etat': [1], 'college-collectivites': [3, 2] };
    expect(saysTheSame(text('a'), text('a', { pilots: other }))).toBe(true);
    expect(saysTheSame(text('a'), text('b'))).toBe(false);
    expect(saysTheSame(text('a'), text('a', { text: 'Autre.' }))).toBe(false);
    expect(saysTheSame(text('a'), text('a', { priority: 2 }))).toBe(false);
    const fewer = { ...other, 'college-collectivites': [3] };
    expect(saysTheSame(text('a'), text('a', { pilots: fewer }))).toBe(false);
  });
});

const content = fc.record({
  title: fc.constantFrom('Payer', 'Signer', 'Archiver', 'Relier'),
  text: fc.constantFrom('Un.', 'Deux.', 'Trois.'),
  priority: fc.integer({ min: 1, max: 4 }),
  pilots: fc.record({
    'college-etat': fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
    'college-collectivites': fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
  }),
});
/** One step of a programme's life: for each action in force keep, rewrite or drop it, then add some. */
const step = fc.record({
  fates: fc.array(fc.constantFrom('keep', 'rewrite', 'drop'), { minLength: 40, maxLength: 40 }),
  texts: fc.array(content, { minLength: 40, maxLength: 40 }),
  added: fc.array(content, { maxLength: 4 }),
});

function listAfter(
  former: EditionContent,
  { fates, texts, added }: { fates: string[]; texts: ActionText[]; added: ActionText[] },
): ListedAction[] {
  const kept = inForce(former).flatMap(({ number, content: old }, index) => {
    const fate = fates[index] ?? 'keep';
    if (fate === 'drop') return [];
    return [{ number, content: fate === 'rewrite' ? (texts[index] ?? old) : old }];
  });
  return [
    ...kept,
    ...added.map((each, index) => ({ number: former.lastNumber + 1 + index, content: each })),
  ];
}

describe('any life of a programme', () => {
  it('applies the changes between two editions to the former and gets the latter, numbers never used twice', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        let former = NO_EDITION;
        const gone = new Set<number>();
        for (const each of steps) {
          const latter = listAfter(former, each);
          const after = applyChanges(former, changesBetween(former, latter));
          if (!after.ok) throw new Error(after.refusal);
          const left = inForce(after.value);
          expect(left.map(({ number }) => number)).toEqual(latter.map(({ number }) => number));
          left.forEach((action, index) => {
            const wanted = latter[index];
            expect(wanted && saysTheSame(action.content, wanted.content)).toBe(true);
            expect(gone.has(action.number)).toBe(false);
          });
          for (const { number, standing } of after.value.actions) {
            if (standing === 'removed') gone.add(number);
          }
          expect(after.value.lastNumber).toBeGreaterThanOrEqual(former.lastNumber);
          former = after.value;
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['2017-12-13', undefined],
    ['2017-12-14', '2017-12-14'],
    ['2018-06-27', '2017-12-14'],
    ['2018-06-28', '2018-06-28'],
  ])('has in force on %s the edition of %s', (on, adopted) => {
    const editions = ['2018-06-28', '2017-12-14'].map((each) => ({ adoptedOn: day(each) }));
    expect(editionInForce(editions, day(on))?.adoptedOn).toBe(adopted);
  });

  it('has in force on a day the last edition adopted by then', () => {
    const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 2_000 }), { maxLength: 8 });
    fc.assert(
      fc.property(offsets, fc.integer({ min: -5, max: 2_005 }), (days, asked) => {
        const start = day('2018-01-01');
        const on = addDays(start, asked);
        const editions = days.map((offset) => ({ adoptedOn: addDays(start, offset) }));
        const found = editionInForce(editions, on);
        const before = days.filter((offset) => offset <= asked);
        expect(found?.adoptedOn ?? null).toBe(
          before.length === 0 ? null : addDays(start, Math.max(...before)),
        );
      }),
    );
  });
});

describe('semesters', () => {
  it.each([
    ['2018-S1', true],
    ['2018-S2', true],
    ['2018-S0', false],
    ['2018-S3', false],
    ['18-S1', false],
    ['2018-s1', false],
    ['2018-S1 ', false],
  ])('%s is one: %s', (typed, is) => {
    expect(parseSemester(typed) !== null).toBe(is);
  });

  it('follow each other', () => {
    expect(nextSemester(semester('2018-S1'))).toBe('2018-S2');
    expect(nextSemester(semester('2018-S2'))).toBe('2019-S1');
  });

  it.each([
    ['2017-12-14', '2018-06-14'],
    ['2025-08-31', '2026-02-28'],
    ['2023-08-31', '2024-02-29'],
  ])('the edition after one of %s is due on %s', (adopted, due) => {
    expect(nextEditionDue(day(adopted))).toBe(due);
  });
});
