import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesBetween, isMoved, type Difference } from '~/domain/programme/compare';
import { inForce, saysTheSame, type EditionContent } from '~/domain/programme/edition';
import { checkChange, editionAfter, pilotedFromOneSide } from '~/domain/programme/written-change';
import { wordDiff } from '~/services/shared/wordDiff.server';
import { text } from './words';

const FORMER: EditionContent = {
  lastNumber: 3,
  actions: [
    { number: 1, standing: 'unchanged', content: text('Payer'), reason: '' },
    { number: 2, standing: 'removed', content: text('Archiver'), reason: 'Fait.' },
    { number: 3, standing: 'added', content: text('Signer'), reason: 'Demandé.' },
  ],
};
const because = 'Parce que.';

describe('a written change', () => {
  const change = (more: object) => ({
    ...{ kind: 'enrich' as const, number: 1, content: text('Payer en ligne'), reason: because },
    ...more,
  });
  it.each([
    ['enriches an action in force', change({}), 'done'],
    ['moves it to another priority', change({ content: text('Payer', { priority: 2 }) }), 'done'],
    ['says nothing new', change({ content: text('Payer') }), 'nothing-changed text'],
    ['is of an action that is gone', change({ number: 2 }), 'action-unknown number'],
    ['is of one that never was', change({ number: 9 }), 'action-unknown number'],
    ['names no action', change({ number: null }), 'action-required number'],
    ['has no title', change({ content: text('') }), 'words-required title'],
    ['has no text', change({ content: text('Payer', { text: ' \n' }) }), 'words-required text'],
    ['has no words', change({ content: null }), 'words-required title'],
    [
      'is under no priority',
      change({ content: text('x', { priority: 3 }) }),
      'priority-unknown priority',
    ],
    ['adds an action', change({ kind: 'add', number: null }), 'done'],
    ['adds one by a number', change({ kind: 'add' }), 'action-unexpected number'],
    ['removes an action', change({ kind: 'remove', content: null }), 'done'],
    ['removes one that is gone', change({ kind: 'remove', number: 2 }), 'action-unknown number'],
  ] as const)('that %s', (_, written, expected) => {
    const checked = checkChange(written, FORMER, [1, 2]);
    expect(checked.ok ? 'done' : `${checked.refusal} ${checked.field}`).toBe(expected);
  });

  it('needs a pilot of each side before the colleges are asked', () => {
    const one = { 'college-etat': [1], 'college-collectivites': [] };
    const lame = change({ content: text('Payer', { pilots: one }) });
    expect(pilotedFromOneSide([change({}), lame])).toBe(lame);
    expect(pilotedFromOneSide([change({}), change({ kind: 'remove', content: null })])).toBeNull();
  });
});

it('numbers what it adds after all numbers ever given, whatever is removed', () => {
  const after = editionAfter(FORMER, [
    { kind: 'add', number: null, content: text('Relier'), reason: because },
    { kind: 'remove', number: 3, content: null, reason: because },
    { kind: 'add', number: null, content: text('Partager'), reason: because },
  ]);
  expect(after.lastNumber).toBe(5);
  expect(after.actions.map(({ number, standing }) => `${number} ${standing}`)).toEqual([
    '1 unchanged',
    '3 removed',
    '4 added',
    '5 added',
  ]);
});

/** The former text with the differences made to it. */
function patched(before: EditionContent, differences: readonly Difference[]) {
  const left = new Map(inForce(before).map(({ number, content }) => [number, content]));
  for (const difference of differences) {
    if (difference.kind === 'removed') left.delete(difference.number);
    else left.set(difference.number, difference.after);
  }
  return left;
}

const word = fc.constantFrom(
  'un',
  'référentiel',
  'partagé,',
  'l’État',
  'et',
  'les',
  'communes.',
  '\n\n',
);
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));
const content = fc.record({
  ...{ title: words, text: words, priority: fc.integer({ min: 1, max: 4 }) },
  pilots: fc.record({
    'college-etat': fc.uniqueArray(fc.integer({ min: 1, max: 3 })),
    'college-collectivites': fc.uniqueArray(fc.integer({ min: 4, max: 6 })),
  }),
});
const edition = fc
  .uniqueArray(
    fc.record({
      number: fc.integer({ min: 1, max: 9 }),
      standing: fc.constantFrom('unchanged', 'removed'),
      content,
    }),
    { selector: ({ number }) => number },
  )
  .map((actions): EditionContent => ({
    lastNumber: 9,
    actions: actions
      .map((action) => ({ ...action, reason: '' }))
      .sort((a, b) => a.number - b.number),
  }));

describe('the differences between any two editions', () => {
  it('made to the one give the other, and none stands between an edition and itself', () => {
    fc.assert(
      fc.property(edition, edition, (before, after) => {
        const left = patched(before, differencesBetween(before, after));
        const wanted = inForce(after);
        expect([...left.keys()].sort()).toEqual(wanted.map(({ number }) => number));
        for (const action of wanted) {
          const got = left.get(action.number);
          expect(got !== undefined && saysTheSame(got, action.content)).toBe(true);
        }
        expect(differencesBetween(before, before)).toEqual([]);
      }),
    );
  });

  it('tell an action that went to another priority', () => {
    const after: EditionContent = {
      lastNumber: 3,
      actions: [
        { number: 1, standing: 'enriched', content: text('Payer', { priority: 2 }), reason: '' },
        { number: 3, standing: 'enriched', content: text('Signer mieux'), reason: '' },
      ],
    };
    expect(differencesBetween(FORMER, after).map(isMoved)).toEqual([true, false]);
  });

  it('are told word by word: what stays with what comes is the latter text, with what goes the former', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = wordDiff(before, after);
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join('');
        expect(without('removed')).toBe(after);
        expect(without('added')).toBe(before);
      }),
    );
  });
});
