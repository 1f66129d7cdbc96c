import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCountStale, phraseText, REQUEST_SLACK, WORKER_SLACK } from '~/domain/frictions/similar';
import { MARKS, partsOf, tellingSentence, withoutMarks } from '~/domain/frictions/similar-marks';
import { literal, questionOf, rarity } from '~/domain/frictions/similar-question';
import { readForms } from '~/domain/frictions/synonym';

const term = (lexeme: string, documents: number, times = 1) => ({
  lexeme,
  documents,
  times,
  typed: lexeme,
  variants: [],
});

describe('what typed words are worth', () => {
  it('grows with their rarity, and never below zero', () => {
    expect(rarity(1, 1_000)).toBeGreaterThan(rarity(10, 1_000));
    expect(rarity(1_000, 1_000)).toBeGreaterThan(0);
    expect(rarity(2_000, 1_000)).toBe(rarity(1_000, 1_000));
    expect(rarity(0, 0)).toBeGreaterThan(0);
  });

  it('grows with their repetition, and is less for another word of the family or a synonym', () => {
    const variants = [{ lexeme: 'cantinier', documents: 3 }];
    const { lexemes, phrases, total } = questionOf(
      [{ ...term('cantin', 3), variants }, term('repas', 3, 4)],
      [{ typed: 'cantine', documents: 3, query: "'restaur'" }],
      100,
    );
    const weight = (wanted: string) => lexemes.find(({ lexeme }) => lexeme === wanted)?.weight ?? 0;
    expect(weight('repas')).toBeGreaterThan(weight('cantin'));
    expect(weight('cantinier')).toBeCloseTo(weight('cantin') / 2);
    expect(phrases[0]?.weight).toBeCloseTo(weight('cantin') * 0.7);
    expect(total).toBeCloseTo(weight('cantin') + weight('repas'));
  });

  it('reaches by the rarest words while few documents are read, then by pairs of common ones', () => {
    const queries = (...documents: number[]) =>
      questionOf(
        documents.map((count, index) => term(`m${index}`, count)),
        [],
        100_000,
      ).probes.map(({ query }) => query);
    expect(queries(1_000, 3_000)).toEqual(["'m0'", "'m1'"]);
    expect(queries(1_000, 3_001, 9_000)).toEqual(["'m0'", "('m1') & ('m2')"]);
    expect(queries(90_000)).toEqual(["'m0'"]);
    expect(queries(...Array.from({ length: 9 }, () => 9_000))).toHaveLength(10);
  });

  it('is written so that the text search reads it literally', () => {
    expect(literal("l'a\\b")).toBe("'l''a\\\\b'");
  });
});

describe('the text where phrases are looked for', () => {
  it('holds the singular of plurals that are no stems, behind the rest', () => {
    expect(phraseText('Les nounous, le bus')).toBe('les nounous le bus nounou bu');
    expect(phraseText('')).toBe('');
  });
});

describe('the count of words', () => {
  const now = new Date('2026-03-02T12:00:00Z');
  const count = { documents: 900, newest: 1_000, countedAt: new Date('2026-03-01T12:00:01Z') };
  const aDayOld = { ...count, countedAt: new Date('2026-03-01T12:00:00Z') };
  it.each([
    ['never counted', null, 0, REQUEST_SLACK, true],
    ['grown just enough for a worker', count, 1_011, WORKER_SLACK, true],
    ['not grown enough for a worker', count, 1_010, WORKER_SLACK, false],
    ['grown enough for a request', count, 1_051, REQUEST_SLACK, true],
    ['not grown enough for a request', count, 1_050, REQUEST_SLACK, false],
    ['a day old, for a worker', aDayOld, 1_000, WORKER_SLACK, true],
    ['a day old, for a request', aDayOld, 1_000, REQUEST_SLACK, false],
  ])('%s', (_, known, newest, slack, stale) => {
    expect(isCountStale(known, newest, slack, now)).toBe(stale);
  });
});

describe('marks', () => {
  const mark = (text: string) => text.replaceAll('[', MARKS.from).replaceAll(']', MARKS.to);

  it('become parts', () => {
    expect(partsOf(mark('La [cantine] du [soir]'), 'La cantine du soir')).toEqual([
      { text: 'La ', shared: false },
      { text: 'cantine', shared: true },
      { text: ' du ', shared: false },
      { text: 'soir', shared: true },
    ]);
    expect(partsOf(mark('[aide] [à] domicile'), 'aide à domicile')).toEqual([
      { text: 'aide', shared: true },
      { text: ' ', shared: false },
      { text: 'à', shared: false },
      { text: ' domicile', shared: false },
    ]);
    expect(partsOf(mark('La [cantine]'), 'La <b>cantine')).toEqual([
      { text: 'La <b>cantine', shared: false },
    ]);
  });

  it('give every text back whole, wherever they stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '[', ']') }), (text) => {
        const bare = withoutMarks(mark(text));
        const whole = partsOf(mark(text), bare).map((part) => part.text);
        expect(whole.join('')).toBe(bare);
      }),
    );
  });

  it('choose the sentence that shares most, cut when it is long', () => {
    expect(tellingSentence(mark('Un. Le [bus] et la [rue]. [Fin].'))).toBe(
      mark('Le [bus] et la [rue].'),
    );
    expect(tellingSentence('Un. Deux.')).toBe('Un.');
    expect(tellingSentence('')).toBe('');
    const exact = 'a'.repeat(220);
    expect(tellingSentence(exact)).toBe(exact);
    expect(tellingSentence(mark(`Un [${'mot '.repeat(80)}]`))).toMatch(/mot\ue001…$/);
  });
});

describe('the forms of a synonym', () => {
  it('are separated by commas, semicolons or line ends, each once', () => {
    expect(readForms(' RSA,revenu de  solidarité\nrsa ; ')).toEqual([
      'RSA',
      'revenu de solidarité',
    ]);
  });
});
