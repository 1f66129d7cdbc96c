import { describe, expect, it } from 'vitest';
import { checkNewDay } from '~/domain/reviews/cancellation';
import {
  answerConditions,
  conditionLines,
  LONGEST_CONDITION,
  MOST_CONDITIONS,
} from '~/domain/reviews/conditions';
import { cellText, peopleIn, type DossierDocument } from '~/domain/reviews/document';
import { compareImpact, type ImpactLine } from '~/domain/reviews/impact';
import { checkShare, isOvertaken, type SharedDecision } from '~/domain/reviews/shares';
import { day } from '~/domain/shared/day';
import { difference } from '~/wording/reviews-impact';

describe('conditions', () => {
  it('are the lines of a text, without their list marks', () => {
    const text =
      ' - Une première version.\n\n• Cent demandes\n3. Un accord écrit\n   \n2024 est passé';
    expect(conditionLines(text)).toEqual({
      ok: true,
      value: ['Une première version.', 'Cent demandes', 'Un accord écrit', '2024 est passé'],
    });
    expect(conditionLines('')).toEqual({ ok: true, value: [] });
  });

  it.each([
    [MOST_CONDITIONS, 1, true],
    [MOST_CONDITIONS + 1, 1, 'too-many-conditions'],
    [1, LONGEST_CONDITION, true],
    [1, LONGEST_CONDITION + 1, 'condition-too-long'],
  ])('%i of %i signs: %s', (count, length, expected) => {
    const text = Array.from({ length: count }, () => 'x'.repeat(length)).join('\n');
    const lines = conditionLines(text);
    expect(lines.ok ? true : lines.refusal).toBe(expected);
  });

  it.each([
    ['nothing yet', null, '', true],
    ['met without words', 'met', '', true],
    ['met with words', 'met', 'Depuis mars.', true],
    ['partly without words', 'partly', ' ', 'condition-unexplained'],
    ['not without words', 'not', '', 'condition-unexplained'],
    ['not with words', 'not', 'L’éditeur a refusé.', true],
    ['words alone', null, 'Depuis mars.', 'condition-incomplete'],
  ] as const)('answered: %s', (_, outcome, words, expected) => {
    const answers = answerConditions([7], { 7: { outcome, words } });
    expect(answers.ok ? true : answers.refusal).toBe(expected);
  });

  it('are answered one by one, and nobody answers those of another committee', () => {
    const typed = { 7: { outcome: 'met', words: '' }, 99: { outcome: 'met', words: '' } } as const;
    expect(answerConditions([7, 8], typed)).toEqual({
      ok: true,
      value: [
        { conditionId: 7, outcome: 'met', words: '' },
        { conditionId: 8, outcome: null, words: '' },
      ],
    });
  });
});

describe('a share', () => {
  const decision: SharedDecision = {
    state: 'decided',
    outcome: 'granted',
    decidedOn: day('2026-03-12'),
    provisionalMonths: null,
    isOvertaken: false,
  };
  const ask = (rest: Partial<SharedDecision>, today: string, live = true) => {
    const answer = checkShare({ ...decision, ...rest }, live, day(today));
    return answer.ok ? answer.value : answer.refusal;
  };

  it.each([
    [{}, '2026-03-12', '2026-09-12'],
    [{}, '2026-09-11', '2026-09-12'],
    [{}, '2026-09-12', 'share-closed'],
    [{ outcome: 'provisional', provisionalMonths: 1 }, '2026-04-11', '2026-04-12'],
    [{ outcome: 'provisional', provisionalMonths: 1 }, '2026-04-12', 'share-closed'],
    [{ outcome: 'handover' }, '2026-04-12', '2026-09-12'],
    [{ outcome: 'stopped' }, '2026-03-12', 'share-closed'],
    [{ isOvertaken: true }, '2026-03-12', 'share-closed'],
    [{ state: 'cancelled' }, '2026-03-12', 'share-closed'],
    [{ state: 'planned', outcome: null, decidedOn: null }, '2026-03-12', 'share-closed'],
  ] as const)('of %o on %s: %s', (rest, today, expected) => {
    expect(ask(rest, today)).toBe(expected);
  });

  it('is not given to a startup that is over, nor to a decision that another overtook', () => {
    expect(ask({}, '2026-03-12', false)).toBe('share-closed');
    const first = { id: 1, decidedAt: new Date(1_000) };
    const second = { id: 2, decidedAt: new Date(2_000) };
    const planned = { id: 3, decidedAt: null };
    expect(isOvertaken(first, [first, second, planned])).toBe(true);
    expect(isOvertaken(second, [first, second, planned])).toBe(false);
  });
});

describe('a committee that is cancelled', () => {
  it.each([
    [true, null, 'new-day-required'],
    [true, '2026-03-11', 'in-the-past'],
    [true, '2026-03-12', '2026-03-12'],
    [true, '2027-09-12', '2027-09-12'],
    [true, '2027-09-13', 'too-far-ahead'],
    [false, '2026-03-12', 'new-day-unexpected'],
    [false, null, null],
  ])('live %s, put off to %s: %s', (live, newDay, expected) => {
    const answer = checkNewDay(live, newDay === null ? null : day(newDay), day('2026-03-12'));
    expect(answer.ok ? answer.value : answer.refusal).toBe(expected);
  });
});

describe('the impact grid against the last time', () => {
  const line = (rating: number, cost: number | null): ImpactLine => ({
    criterion: 'utile',
    indicator: 'x',
    value: 'y',
    measuredOn: null,
    rating,
    costPerImpactCents: cost,
  });
  const utile = (now: readonly ImpactLine[], before: readonly ImpactLine[]) =>
    compareImpact(now, before)[2];

  it.each([
    [3, 500, 1, 900, 2, -400],
    [1, 500, 3, 500, -2, 0],
    [2, null, 2, 900, 0, null],
    [2, 900, 2, null, 0, null],
  ])('%i at %s, %i at %s before', (rating, cost, was, cost0, ratingChange, costChangeCents) => {
    expect(utile([line(rating, cost)], [line(was, cost0)])).toMatchObject({
      ratingChange,
      costChangeCents,
    });
  });

  it('compares nothing with what was not measured', () => {
    const nothing = { ratingChange: null, costChangeCents: null };
    expect(utile([line(2, 1)], [])).toMatchObject({ before: null, ...nothing });
    expect(utile([], [line(2, 1)])).toMatchObject({ now: null, ...nothing });
    expect(compareImpact([], [])).toHaveLength(5);
  });

  it.each([
    [null, '–'],
    [0, '='],
    [2, '+2'],
    [-2, '\u22122'],
  ])('writes %s as %s', (change, text) => {
    expect(difference(change, String)).toBe(text);
  });
});

it('names people by account in a document, each with the name of the day', () => {
  const document: DossierDocument = {
    title: '',
    reference: '',
    sections: [
      {
        id: 'team',
        title: '',
        blocks: [
          { kind: 'text', text: 'x' },
          {
            kind: 'table',
            caption: '',
            columns: [],
            rows: [[{ accountId: 4 }, 'x'], [{ accountId: 9 }], [{ accountId: 4 }]],
          },
        ],
      },
    ],
  };
  expect(peopleIn(document)).toEqual([4, 9]);
  expect(cellText({ accountId: 4 }, { 4: 'personne effacée' })).toBe('personne effacée');
  expect(cellText('x', {})).toBe('x');
});
