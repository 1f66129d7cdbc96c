import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FrictionText } from '~/domain/frictions/completeness';
import { goesOn, holderOf, isHeldByAnother, type LastAct } from '~/domain/frictions/draft-holding';
import {
  FIELDS_OF_STEP,
  PROPOSAL_STEPS,
  readStep,
  resumeStep,
  stepAfter,
  stepBefore,
  stepOfField,
} from '~/domain/frictions/proposal-steps';
import { sourcesOf } from '~/domain/frictions/weight';
import { engagementSheet } from '~/wording/engagement-sheet';
import { parseDay } from '~/domain/shared/day';
import { FIELD_LABELS } from '~/wording/frictions';
import {
  conflictFields,
  eurosText,
  halfDaysText,
  hoursFormula,
  hoursText,
  recordedFields,
  savedAtText,
} from '~/wording/frictions-propose';

const COMPLETE: FrictionText = {
  title: 'Un titre',
  theme: 'autre',
  sufferers: 'Des gens',
  situation: 'Ce qui arrive',
  improvement: 'Mieux',
  peoplePerYear: 12_000,
  minutesEach: 45,
  eurosEachCents: null,
  evidenceSource: 'Un registre',
  sponsorAnswer: 'yes',
  sponsorNote: 'La direction',
  freedAgentAnswer: 'not-yet',
  freedHalfDays: 3,
  freedAgentNote: '',
  budgetAnswer: 'not-yet',
  askedBudgetCents: null,
  budgetNote: '',
};

describe('the steps of a proposal', () => {
  it('follow each other, and the last one leads to the review', () => {
    expect(PROPOSAL_STEPS.map(stepAfter)).toEqual(['mesure', 'conditions', null]);
    expect(PROPOSAL_STEPS.map(stepBefore)).toEqual([null, 'probleme', 'mesure']);
    expect([readStep('mesure'), readStep('autre'), readStep(null)]).toEqual(['mesure', null, null]);
  });

  it('ask every field of the proposal once', () => {
    const asked = Object.values(FIELDS_OF_STEP).flat();
    expect(new Set(asked).size).toBe(asked.length);
    expect([...asked].sort()).toEqual([...Object.keys(COMPLETE), 'territory'].sort());
    expect(stepOfField('evidenceSource')).toBe('mesure');
  });

  it.each([
    [{ title: ' ' }, 'probleme'],
    [{ improvement: '', evidenceSource: '' }, 'probleme'],
    [{ evidenceSource: '' }, 'mesure'],
    [{}, 'conditions'],
  ] as const)('with %o missing, resume at %s', (text, step) => {
    expect(resumeStep({ ...COMPLETE, ...text })).toBe(step);
  });
});

describe('who holds a draft', () => {
  const draft = { state: 'draft', authorId: 1, heldById: null } as const;
  it.each([
    [draft, 1, false],
    [draft, 2, true],
    [{ ...draft, heldById: 2 }, 1, true],
    [{ ...draft, heldById: 2 }, 2, false],
    [{ ...draft, heldById: 2, state: 'submitted' as const }, 1, false],
  ])('%o is held from %i: %s', (one, personId, held) => {
    expect(isHeldByAnother(personId, one)).toBe(held);
  });
  it('is its author until somebody takes it over', () => {
    expect(holderOf(draft)).toBe(1);
    expect(holderOf({ ...draft, heldById: 2 })).toBe(2);
  });
});

describe('a draft that saves itself', () => {
  const at = new Date('2026-03-12T09:00:00Z');
  const after = (ms: number): Date => new Date(at.getTime() + ms);
  const last: LastAct = {
    act: 'friction.edited',
    actorId: 1,
    at,
    changed: ['title', 'situation'],
  };
  const HOUR = 3_600_000;
  it.each([
    [
      'the same field within the hour',
      last,
      { actorId: 1, at: after(HOUR - 1), changed: ['title'] },
      true,
    ],
    ['an hour later', last, { actorId: 1, at: after(HOUR), changed: ['title'] }, false],
    ['another field', last, { actorId: 1, at, changed: ['title', 'theme'] }, false],
    ['another person', last, { actorId: 2, at, changed: ['title'] }, false],
    [
      'after another act',
      { ...last, act: 'friction.drafted' as const },
      { actorId: 1, at, changed: ['title'] },
      false,
    ],
    ['after nothing', null, { actorId: 1, at, changed: ['title'] }, false],
  ])('%s', (_name, before, edit, told) => {
    expect(goesOn(before, edit)).toBe(told);
  });
});

describe('what a friction weighs', () => {
  it.each([
    [
      12_000,
      45,
      '9\u202f000\u00a0heures par an',
      '12\u202f000\u00a0personnes par an × 45\u00a0minutes ÷ 60',
    ],
    [1, 30, 'moins d’une heure par an', '1\u00a0personne par an × 30\u00a0minutes ÷ 60'],
    [1, 60, '1\u00a0heure par an', '1\u00a0personne par an × 60\u00a0minutes ÷ 60'],
    [0, 30, '0\u00a0heure par an', '0\u00a0personne par an × 30\u00a0minutes ÷ 60'],
    [null, 30, 'inconnu', 'nombre de personnes inconnu × 30\u00a0minutes ÷ 60'],
    [5, null, 'inconnu', '5\u00a0personnes par an × minutes inconnues ÷ 60'],
  ])('%s people × %s minutes: %s', (peoplePerYear, minutesEach, hours, formula) => {
    const evidence = { peoplePerYear, minutesEach, eurosEachCents: null };
    expect(hoursText(evidence)).toBe(hours);
    expect(hoursFormula(evidence)).toBe(formula);
  });

  it('never takes an unknown sum for zero', () => {
    fc.assert(
      fc.property(
        fc.option(fc.nat(), { nil: null }),
        fc.option(fc.nat(), { nil: null }),
        (peoplePerYear, eurosEachCents) => {
          const unknown = peoplePerYear === null || eurosEachCents === null;
          const text = eurosText({ peoplePerYear, minutesEach: null, eurosEachCents });
          expect(text === 'inconnu').toBe(unknown);
        },
      ),
    );
  });

  it('lists its sources one a line', () => {
    expect(sourcesOf(' Un registre\n\n- Une enquête\n• Un comptage ')).toEqual([
      'Un registre',
      'Une enquête',
      'Un comptage',
    ]);
    expect(sourcesOf(' \n')).toEqual([]);
  });
});

it.each([
  [1, 'une demi-journée'],
  [2, '1\u00a0jour'],
  [3, '1\u00a0jour et demi'],
  [4, '2\u00a0jours'],
  [9, '4\u00a0jours et demi'],
  [10, '5\u00a0jours, toute la semaine'],
])('%i half-days are « %s »', (halfDays, text) => {
  expect(halfDaysText(halfDays)).toBe(text);
});

it('says in Paris when it saved', () => {
  expect(savedAtText(new Date('2026-03-12T13:05:00Z'))).toBe('Enregistré à 14\u00a0h\u00a005');
});

it('shows both versions of what was typed, in words', () => {
  const saved = recordedFields(COMPLETE, 'Pas-de-Calais (62)');
  expect(
    conflictFields(saved, {
      theme: 'sante',
      freedHalfDays: '2',
      budgetAnswer: 'yes',
      version: '3',
    }),
  ).toEqual([
    { label: 'Thème', saved: 'Autre', typed: 'Santé' },
    { label: 'Temps libéré chaque semaine', saved: '1\u00a0jour et demi', typed: '1\u00a0jour' },
    { label: FIELD_LABELS.budgetAnswer, saved: 'Pas encore', typed: 'Oui' },
  ]);
});

describe('the engagement sheet', () => {
  const facts = {
    number: 12,
    organisation: 'Pas-de-Calais',
    territory: '',
    on: parseDay('2026-03-12') ?? expect.fail('a day'),
    link: 'https://relais.test/frictions/12',
  };
  const asked = (text: Partial<FrictionText>) =>
    engagementSheet({ ...facts, text: { ...COMPLETE, ...text } }).parts[2]?.facts?.map(
      ({ value }) => value,
    );

  it('leaves a line to fill in for what is not known, and says what is not settled', () => {
    expect(asked({})).toEqual([
      'La direction',
      '1\u00a0jour et demi par semaine (pas encore acquis)',
      '',
      '',
    ]);
    expect(asked({ askedBudgetCents: 15_000_00, sponsorNote: '' })?.at(-1)).toBe(
      '15\u202f000\u00a0€',
    );
  });

  it('cuts long texts between two words', () => {
    const { parts } = engagementSheet({
      ...facts,
      text: { ...COMPLETE, situation: 'des mots '.repeat(500) },
    });
    const long = parts[0]?.paragraphs?.[1] ?? '';
    expect(long).toMatch(/mots? \[…\]$|des \[…\]$/);
    expect(long.length).toBeLessThan(800);
  });
});
