import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countFamily,
  inBoth,
  together,
  type CountedFamily,
} from '~/domain/frictions/merge-preview';

const NOBODY: CountedFamily = { voices: [], toldIds: [] };
const family = fc.record({
  voices: fc.array(
    fc.record({
      organisationId: fc.integer({ min: 1, max: 6 }),
      peoplePerYear: fc.option(fc.integer({ min: 0, max: 1_000 })),
    }),
    { maxLength: 8 },
  ),
  toldIds: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 8 }),
});

describe('what a family counts', () => {
  it('is every organisation once, by its largest figure', () => {
    const voices = [
      { organisationId: 1, peoplePerYear: 100 },
      { organisationId: 1, peoplePerYear: 300 },
      { organisationId: 2, peoplePerYear: null },
      { organisationId: 2, peoplePerYear: 0 },
      { organisationId: 3, peoplePerYear: null },
    ];
    expect(countFamily({ voices, toldIds: [4, 4, 5] })).toEqual({
      organisations: 3,
      peoplePerYear: 300,
      withoutFigure: 1,
      told: 2,
    });
  });

  it('is unknown, and not zero, when nobody has a figure', () => {
    const voices = [{ organisationId: 1, peoplePerYear: null }];
    expect(countFamily({ voices, toldIds: [] })).toMatchObject({
      peoplePerYear: null,
      withoutFigure: 1,
    });
    expect(countFamily(NOBODY)).toMatchObject({ organisations: 0, peoplePerYear: null });
  });

  it('does not depend on who is merged into whom, nor in which order', () => {
    fc.assert(
      fc.property(family, family, family, (a, b, c) => {
        const whole = countFamily(together(together(a, b), c));
        expect(countFamily(together(a, together(c, b)))).toEqual(whole);
        expect(countFamily(together(c, together(b, a)))).toEqual(whole);
      }),
    );
  });

  it('loses nobody and counts nobody twice', () => {
    fc.assert(
      fc.property(family, family, (a, b) => {
        const [ofA, ofB, whole] = [countFamily(a), countFamily(b), countFamily(together(a, b))];
        expect(whole.organisations).toBe(ofA.organisations + ofB.organisations - inBoth(a, b).size);
        expect(whole.told).toBeGreaterThanOrEqual(Math.max(ofA.told, ofB.told));
        expect(whole.told).toBeLessThanOrEqual(ofA.told + ofB.told);
        expect(whole.peoplePerYear ?? 0).toBeGreaterThanOrEqual(
          Math.max(ofA.peoplePerYear ?? 0, ofB.peoplePerYear ?? 0),
        );
        expect(countFamily(together(a, a))).toEqual(ofA);
        expect(countFamily(together(a, NOBODY))).toEqual(ofA);
      }),
    );
  });
});
