import { describe, expect, it } from 'vitest';
import {
  datesOf,
  dossierDay,
  firstReviewDue,
  frozenFrom,
  isFrozen,
  nextReviewDue,
} from '~/domain/reviews/calendar';
import { day } from '~/domain/shared/day';

describe('the first committee', () => {
  it.each([
    ['2025-08-31', null, '2026-02-28'],
    ['2027-08-31', null, '2028-02-29'],
    ['2026-01-10', '2026-03-14', '2026-03-14'],
    ['2026-01-10', '2026-07-09', '2026-07-09'],
    ['2026-01-10', '2026-07-11', '2026-07-10'],
  ])('opened on %s, investigation until %s: due on %s', (opened, ends, due) => {
    expect(firstReviewDue(day(opened), ends === null ? null : day(ends))).toBe(due);
  });
});

describe('the next committee', () => {
  it.each([
    // No money: six months.
    ['2026-03-12', null, '2026-09-12'],
    // Money for six months: 45 days before it ends.
    ['2026-03-12', '2026-09-12', '2026-07-29'],
    // Money that ends exactly 45 days after the six months, a day later and a day earlier.
    ['2026-03-12', '2026-10-27', '2026-09-12'],
    ['2026-03-12', '2026-10-28', '2026-09-12'],
    ['2026-03-12', '2026-10-26', '2026-09-11'],
    // Less than 45 days of money: at once, never in the past.
    ['2026-03-12', '2026-04-27', '2026-03-13'],
    ['2026-03-12', '2026-04-26', '2026-03-12'],
    ['2026-03-12', '2026-04-12', '2026-03-12'],
    ['2025-08-31', null, '2026-02-28'],
  ])('decided on %s with money until %s: due on %s', (decided, ends, due) => {
    expect(nextReviewDue(day(decided), ends === null ? null : day(ends), null)).toBe(due);
  });
});

describe('the committee after a provisional decision', () => {
  it.each([
    ['2026-03-12', null, 1, '2026-04-12'],
    ['2026-03-12', null, 2, '2026-05-12'],
    ['2026-12-31', null, 2, '2027-02-28'],
    // Money for the same two months: 45 days before it ends.
    ['2026-03-12', '2026-05-12', 2, '2026-03-28'],
  ])('of %s with money until %s for %i months: due on %s', (decided, ends, months, due) => {
    expect(nextReviewDue(day(decided), ends === null ? null : day(ends), months)).toBe(due);
  });
});

describe('the days of a committee', () => {
  const review = { state: 'planned', heldOn: day('2026-03-20') } as const;

  it.each([
    ['2026-03-01T22:59:59Z', '2026-03-01'],
    ['2026-03-01T23:00:00Z', '2026-03-02'],
    // Summer time.
    ['2026-08-31T21:59:59Z', '2026-08-31'],
    ['2026-08-31T22:00:00Z', '2026-09-01'],
  ])('change at midnight in Paris: %s is %s', (at, on) => {
    const instant = new Date(at);
    expect(datesOf({ ...review, createdAt: instant, decidedAt: null })).toEqual({
      ...review,
      plannedOn: on,
      decidedOn: null,
    });
    expect(datesOf({ ...review, createdAt: new Date(0), decidedAt: instant }).decidedOn).toBe(on);
  });
});

describe('the dossier', () => {
  const review = { state: 'planned', plannedOn: day('2026-03-01'), decidedOn: null } as const;

  it.each([
    ['2026-03-20', '2026-03-13'],
    ['2026-03-09', '2026-03-02'],
    ['2026-03-08', null],
    ['2026-03-01', null],
  ])('of a committee held on %s is frozen from %s', (held, from) => {
    expect(frozenFrom(review.plannedOn, day(held))).toBe(from);
  });

  it.each([
    ['2026-03-12', false, '2026-03-12'],
    ['2026-03-13', true, '2026-03-12'],
    ['2026-03-20', true, '2026-03-12'],
    ['2026-04-02', true, '2026-03-12'],
  ])('on %s is frozen: %s, and tells up to %s', (today, frozen, until) => {
    const held = { ...review, heldOn: day('2026-03-20') };
    expect(isFrozen(held, day(today))).toBe(frozen);
    expect(dossierDay(held, day(today))).toBe(until);
  });

  it('of a committee planned at short notice stays open until its decision', () => {
    const held = { ...review, heldOn: day('2026-03-05') };
    expect(isFrozen(held, day('2026-03-07'))).toBe(false);
    expect(dossierDay(held, day('2026-03-07'))).toBe('2026-03-07');
    const decided = { ...held, state: 'decided', decidedOn: day('2026-03-06') } as const;
    expect(isFrozen(decided, day('2026-03-06'))).toBe(true);
    expect(dossierDay(decided, day('2026-12-31'))).toBe('2026-03-06');
  });
});
