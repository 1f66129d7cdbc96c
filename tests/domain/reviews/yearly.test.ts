import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { keptPart, nextYearReached, yearlyParts } from '~/domain/reviews/yearly';
import { addDays, addMonths, day } from '~/domain/shared/day';
import { MAX_GRANT_CENTS } from '~/domain/shared/money';

const grant = {
  cents: 20_000_000,
  nextYearCents: null,
  startsOn: day('2026-10-12'),
  endsOn: day('2027-04-12'),
};

describe('the year into which a decision’s period runs', () => {
  it.each([
    ['2026-01-01', '2026-07-01', null],
    ['2026-06-30', '2026-12-30', null],
    // The first day after the period: nothing of the next year is in it.
    ['2026-07-01', '2027-01-01', null],
    ['2026-07-02', '2027-01-02', 2027],
    ['2026-12-31', '2027-01-31', 2027],
  ])('%s to %s: %s', (from, until, year) => {
    expect(nextYearReached(day(from), day(until))).toBe(year);
  });
});

describe('the part kept for a later year', () => {
  const part = (startsOn: string, cents: number) => ({ startsOn: day(startsOn), cents });

  it.each([
    [[], null],
    [[part('2026-11-12', 5)], null],
    // What begins on the last day of the year is of that year.
    [[part('2026-12-31', 5)], null],
    [[part('2027-01-01', 3)], { year: 2027, cents: 3 }],
    [[part('2026-11-12', 5), part('2027-01-01', 3)], { year: 2027, cents: 3 }],
  ])('of %j granted in 2026: %j', (envelopes, kept) => {
    expect(keptPart(envelopes, day('2026-11-12'))).toEqual(kept);
  });

  it('is read back from the envelopes that a grant makes', () => {
    const made = yearlyParts({ ...grant, nextYearCents: 12_000_000 });
    expect(made.ok && keptPart(made.value, grant.startsOn)).toEqual({
      year: 2027,
      cents: 12_000_000,
    });
  });
});

describe('the envelopes of a grant', () => {
  it('is one over the whole period when nothing is kept for the next year', () => {
    const { cents, startsOn, endsOn } = grant;
    for (const nextYearCents of [null, 0]) {
      expect(yearlyParts({ ...grant, nextYearCents })).toEqual({
        ok: true,
        value: [{ cents, startsOn, endsOn }],
      });
    }
  });

  it('is one in each year, met on 1 January, when a part is kept', () => {
    expect(yearlyParts({ ...grant, nextYearCents: 12_000_000 })).toEqual({
      ok: true,
      value: [
        { cents: 8_000_000, startsOn: '2026-10-12', endsOn: '2027-01-01' },
        { cents: 12_000_000, startsOn: '2027-01-01', endsOn: '2027-04-12' },
      ],
    });
  });

  it('is one from 1 January when all of it is kept', () => {
    expect(yearlyParts({ ...grant, nextYearCents: grant.cents })).toEqual({
      ok: true,
      value: [{ cents: 20_000_000, startsOn: '2027-01-01', endsOn: '2027-04-12' }],
    });
  });

  it('keeps nothing for a year that the period does not reach, nor more than is granted', () => {
    const within = { startsOn: day('2026-03-12'), endsOn: day('2026-09-12') };
    expect(yearlyParts({ ...grant, ...within, nextYearCents: 1 })).toMatchObject({
      refusal: 'next-year-not-reached',
      field: 'nextYearAmount',
    });
    expect(yearlyParts({ ...grant, nextYearCents: grant.cents + 1 })).toMatchObject({
      refusal: 'next-year-too-much',
      field: 'nextYearAmount',
    });
  });

  it('stays below ten million euros', () => {
    expect(yearlyParts({ ...grant, cents: MAX_GRANT_CENTS }).ok).toBe(true);
    expect(yearlyParts({ ...grant, cents: MAX_GRANT_CENTS + 1 })).toMatchObject({
      ...{ refusal: 'amount-too-high', field: 'amount' },
    });
  });

  it('never makes nor loses a cent, nor leaves a day out', () => {
    const counts = new Map<number, number>();
    fc.assert(
      fc.property(
        // From July on, six months reach the next year.
        fc.integer({ min: 182, max: 364 }),
        fc.integer({ min: 1, max: 90_000_000 }),
        fc.integer({ min: 0, max: 100 }),
        (after, cents, percentKept) => {
          const startsOn = addDays(day('2027-01-01'), after);
          const endsOn = addMonths(startsOn, 6);
          const nextYearCents = Math.ceil((cents * percentKept) / 100);
          const parts = yearlyParts({ cents, nextYearCents, startsOn, endsOn });
          if (!parts.ok) throw new Error(parts.refusal);
          const [first, second, third] = parts.value;
          expect(parts.value.reduce((sum, part) => sum + part.cents, 0)).toBe(cents);
          expect(first?.startsOn).toBe(nextYearCents === cents ? '2028-01-01' : startsOn);
          expect(second?.startsOn ?? first?.endsOn).toBe(first?.endsOn);
          expect((second ?? first)?.endsOn).toBe(endsOn);
          expect(third).toBeUndefined();
          for (const part of parts.value) {
            expect(part.cents).toBeGreaterThan(0);
            expect(part.startsOn < part.endsOn).toBe(true);
          }
          counts.set(parts.value.length, (counts.get(parts.value.length) ?? 0) + 1);
        },
      ),
      // Nothing kept, all of it, and a part.
      {
        examples: [
          [200, 100, 0],
          [200, 100, 100],
          [200, 100, 50],
        ],
      },
    );
    expect([...counts.keys()].sort()).toEqual([1, 2]);
  });
});
