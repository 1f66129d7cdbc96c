import { describe, expect, it } from 'vitest';
import {
  ANSWER_DUE_DAYS,
  answerDueOn,
  isAnswerLate,
  waitingDays,
} from '~/domain/frictions/answer-time';
import { missingToSubmit, type FrictionText } from '~/domain/frictions/completeness';
import { concernedOrganisations } from '~/domain/frictions/family';
import { pageOfFilters, readFilters } from '~/domain/frictions/filters';
import { nearest, plainText, wordsOf } from '~/domain/frictions/similar';
import { chooseTerritory, readTerritory } from '~/domain/frictions/territory';
import { centsPerYear, hoursPerYear } from '~/domain/frictions/weight';
import { addDays, day } from '~/domain/shared/day';

describe('the weight of a friction', () => {
  it.each([
    [{ peoplePerYear: 12_000, minutesEach: 45, eurosEachCents: 250 }, 9_000, 3_000_000],
    [{ peoplePerYear: null, minutesEach: 45, eurosEachCents: 250 }, null, null],
    [{ peoplePerYear: 10, minutesEach: null, eurosEachCents: null }, null, null],
    [{ peoplePerYear: 0, minutesEach: 45, eurosEachCents: 250 }, 0, 0],
    [{ peoplePerYear: 1, minutesEach: 30, eurosEachCents: null }, 0.5, null],
  ])('%o weighs %s hours and %s cents: unknown is not zero', (evidence, hours, cents) => {
    expect(hoursPerYear(evidence)).toBe(hours);
    expect(centsPerYear(evidence)).toBe(cents);
  });
});

describe('what is missing to submit', () => {
  const whole: FrictionText = {
    title: 'Titre',
    theme: 'autre',
    sufferers: 'Des usagers',
    situation: 'Cela se passe',
    improvement: 'Cela irait mieux',
    peoplePerYear: 1,
    minutesEach: null,
    eurosEachCents: null,
    evidenceSource: 'Comptage',
    sponsorAnswer: 'not-yet',
    sponsorNote: '',
    freedAgentAnswer: 'not-yet',
    freedHalfDays: null,
    freedAgentNote: '',
    budgetAnswer: 'not-yet',
    askedBudgetCents: null,
    budgetNote: '',
  };
  it.each([
    [{}, []],
    [{ title: '  ' }, ['title']],
    [{ evidenceSource: '' }, ['source']],
    [{ evidenceSource: '', peoplePerYear: null }, ['source-of-unknown']],
    [{ peoplePerYear: null }, []],
    [{ sufferers: '', situation: '', improvement: '' }, ['sufferers', 'situation', 'improvement']],
  ])('%o misses %o', (wishes, missing) => {
    expect(missingToSubmit({ ...whole, ...wishes })).toEqual(missing);
  });
});

describe('the answer that is due', () => {
  const submittedAt = new Date('2026-03-01T22:59:00Z');
  const afterMidnight = new Date('2026-03-01T23:00:00Z');

  it('is counted in days of Paris', () => {
    expect(answerDueOn(submittedAt)).toBe(addDays(day('2026-03-01'), ANSWER_DUE_DAYS));
    expect(answerDueOn(afterMidnight)).toBe('2026-04-01');
  });

  it.each([
    ['2026-03-30', false],
    ['2026-03-31', false],
    ['2026-04-01', true],
  ])('on %s, late is %s', (today, late) => {
    expect(isAnswerLate({ submittedAt, answeredAt: null }, day(today))).toBe(late);
  });

  it('stops the waiting', () => {
    const answeredAt = new Date('2026-03-11T09:00:00Z');
    expect(waitingDays({ submittedAt, answeredAt: null }, day('2026-04-10'))).toBe(40);
    expect(waitingDays({ submittedAt, answeredAt }, day('2026-04-10'))).toBe(10);
    expect(isAnswerLate({ submittedAt, answeredAt }, day('2026-12-31'))).toBe(false);
  });
});

describe('a merged family', () => {
  it('counts each organisation once, merged proposers included', () => {
    const family = [
      { organisationId: 1, supporterIds: [2, 3] },
      { organisationId: 2, supporterIds: [3, 1, 4] },
      { organisationId: null, supporterIds: [] },
    ];
    expect(concernedOrganisations(family)).toEqual(new Set([1, 2, 3, 4]));
  });
});

describe('neighbours', () => {
  it('compares words without their signs', () => {
    expect(wordsOf('L’état-civil, à l’ÉTAT !')).toEqual([
      { word: 'état', times: 2 },
      { word: 'civil', times: 1 },
    ]);
    expect(plainText('L’état-civil, à l’ÉTAT !')).toBe('l état civil à l état');
    expect(wordsOf('\u0000\ud800')).toEqual([]);
  });

  it('keeps the nearest of each merged family, and five in all', () => {
    const ranked = [5, 6, 7, 8, 9, 10, 11].map((id) => ({ kind: 'friction' as const, id }));
    const roots = new Map([[5, 7]]);
    expect(nearest(ranked, roots).map(({ id }) => id)).toEqual([5, 6, 8, 9, 10]);
    const startup = { kind: 'startup' as const, id: 7 };
    expect(nearest([...ranked.slice(0, 1), startup], roots)).toHaveLength(2);
  });
});

describe('filters in an address', () => {
  it('take what they know and leave the rest', () => {
    const filters = readFilters(
      new URLSearchParams('q=+rsa&etat=qualified&theme=rien&tri=x&page=-3'),
    );
    expect(filters).toEqual({
      q: 'rsa',
      state: 'qualified',
      territory: '',
      theme: null,
      order: 'pertinence',
      cursor: null,
      page: 1,
    });
    expect(readFilters(new URLSearchParams('tri=pertinence')).order).toBe('recentes');
    expect(readFilters(new URLSearchParams('q=%00a')).q).toBe('a');
  });

  it('stay in the address of the next page', () => {
    const filters = readFilters(new URLSearchParams('q=rsa&territoire=departement-62&page=2'));
    const next = new URLSearchParams(pageOfFilters(filters, 3));
    expect(readFilters(next)).toEqual({ ...filters, page: 3 });
  });
});

describe('a typed territory', () => {
  it.each([
    ['Saint-Malo (35288)', 'Saint-Malo', '35288'],
    ['Département de la Corse-du-Sud (2A)', 'Département de la Corse-du-Sud', '2A'],
    ['Pas-de-Calais', 'Pas-de-Calais', null],
    ['Lens (Pas-de-Calais)', 'Lens (Pas-de-Calais)', null],
  ])('%s', (text, name, code) => {
    expect(readTerritory(text)).toEqual({ name, code });
  });

  it('is the only one that bears the name, a région or département before its namesakes', () => {
    const candidate = (kind: string, exact: boolean) => ({ kind, exact });
    const [region, commune, other, part] = [
      candidate('region', true),
      candidate('commune', true),
      candidate('commune', true),
      candidate('epci', false),
    ];
    expect(chooseTerritory([region, commune, part])).toEqual({ ok: true, value: region });
    expect(chooseTerritory([commune, part])).toEqual({ ok: true, value: commune });
    expect(chooseTerritory([part])).toEqual({ ok: true, value: part });
    expect(chooseTerritory([commune, other])).toMatchObject({ refusal: 'territory-ambiguous' });
    expect(chooseTerritory([])).toMatchObject({ refusal: 'territory-unknown' });
  });
});
