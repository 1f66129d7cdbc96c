import { describe, expect, it } from 'vitest';
import {
  balanceOf,
  leftOfYear,
  yearSumsOf,
  type DatedEnvelope,
  type LedgerLine,
} from '~/domain/budget/balance';
import {
  asDecidedThen,
  carriableYears,
  checkCarryOver,
  periodEnd,
} from '~/domain/budget/carry-over';
import { fundingOf, otherHalfOf } from '~/domain/budget/funding';
import { checkGrant } from '~/domain/budget/grant';
import { checkOrder, checkPayment } from '~/domain/budget/rules';
import { day } from '~/domain/shared/day';
import { MAX_GRANT_CENTS } from '~/domain/shared/money';

const TODAY = day('2027-01-20');
const ENVELOPE: DatedEnvelope = {
  id: 1,
  commitmentCeilingCents: 100,
  paymentCeilingCents: 80,
  startsOn: day('2026-10-01'),
  endsOn: day('2027-04-01'),
  carryOvers: [],
};
const line = (rest: Partial<LedgerLine>): LedgerLine => ({
  ...{ id: 1, envelopeId: 1, kind: 'commitment', commitmentId: null, reversesId: null },
  ...{ invoiceId: null, amountCents: 60, happenedOn: day('2026-11-02') },
  ...rest,
});
const LEDGER = [line({})];
const carried = {
  ...ENVELOPE,
  carryOvers: [{ fromYear: 2026, commitmentCents: 30, paymentCents: 80 }],
};

describe('what a year leaves', () => {
  it.each([
    ['2026-12-31', { left: 40, lapsed: 0 }],
    ['2027-01-01', { left: 0, lapsed: 40 }],
  ])('on %s: %o', (today, expected) => {
    expect(balanceOf([ENVELOPE], LEDGER, day(today))).toMatchObject(expected);
  });

  it.each([
    ['2026-12-14', { left: 40, lapsed: 0, leftToPay: 80 }],
    ['2026-12-15', { left: 0, lapsed: 40, leftToPay: 80, lapsedToPay: 0 }],
    ['2027-01-01', { left: 0, lapsed: 40, leftToPay: 0, lapsedToPay: 80 }],
  ])('of an envelope that ends in mid-December is not ordered on %s: %o', (today, expected) => {
    const short = { ...ENVELOPE, endsOn: day('2026-12-15') };
    expect(balanceOf([short], LEDGER, day(today))).toMatchObject(expected);
  });

  it('is kept by a carry-over, as far as it goes', () => {
    const balance = balanceOf([carried], LEDGER, TODAY);
    expect(balance).toMatchObject({ granted: 100, left: 30, lapsed: 10, leftToPay: 80 });
    expect(balance.lapsedToPay).toBe(0);
  });

  it('comes oldest year first, whatever the order of the envelopes', () => {
    const starting = (id: number, on: string) => ({ ...ENVELOPE, id, startsOn: day(on) });
    const envelopes = [
      starting(1, '2027-02-01'),
      starting(2, '2025-02-01'),
      starting(3, '2026-02-01'),
    ];
    expect(yearSumsOf(envelopes, []).map(({ year }) => year)).toEqual([2025, 2026, 2027]);
  });

  it('counts a reversal in the year of the line it reverses', () => {
    const undone = line({ id: 2, reversesId: 1, amountCents: -60, happenedOn: TODAY });
    const sums = yearSumsOf([ENVELOPE], [...LEDGER, undone]);
    expect(leftOfYear(sums, 2026)).toEqual({ ae: 100, cp: 80 });
    expect(leftOfYear(sums, 2027)).toEqual({ ae: 0, cp: 0 });
  });

  it.each([
    ['2026-12-31', ENVELOPE, 40, null],
    ['2026-12-31', ENVELOPE, 41, 'more-than-left'],
    ['2027-01-01', ENVELOPE, 1, 'lapsed'],
    ['2027-01-01', carried, 30, null],
    ['2027-01-01', carried, 31, 'lapsed'],
    ['2026-12-31', carried, 10, null],
    ['2026-12-31', carried, 11, 'more-than-left'],
  ])('an order of %s on %o of %i cents: %s', (on, envelope, amountCents, refusal) => {
    const entry = { amountCents, happenedOn: day(on) };
    const verdict = checkOrder('construction', envelope, LEDGER, entry, TODAY);
    expect(verdict.ok ? null : verdict.refusal).toBe(refusal);
  });

  it.each([
    ['2026-12-31', ENVELOPE, null],
    ['2027-01-01', ENVELOPE, 'payments-lapsed'],
    ['2027-01-01', carried, null],
    ['2026-12-31', carried, 'more-than-payable'],
  ])('a payment of %s on %o: %s', (on, envelope, refusal) => {
    const lines = [...LEDGER, line({ id: 2, kind: 'certification', commitmentId: 1 })];
    const entry = { amountCents: 60, happenedOn: day(on), invoiceId: null };
    const verdict = checkPayment(line({}), envelope, lines, entry, TODAY);
    expect(verdict.ok ? null : verdict.refusal).toBe(refusal);
  });
});

describe('a carry-over', () => {
  const asked = {
    fromYear: 2026,
    commitmentCents: 40,
    paymentCents: 80,
    endsOn: day('2027-07-01'),
  };
  it.each([
    ['2026-11-30', {}, 'too-early'],
    ['2026-12-01', {}, null],
    ['2027-01-20', {}, null],
    ['2027-01-20', { commitmentCents: 41 }, 'more-than-left'],
    ['2027-01-20', { paymentCents: 81 }, 'more-than-payable'],
    ['2027-01-20', { commitmentCents: 0, paymentCents: 0 }, 'nothing-carried'],
    ['2027-01-20', { endsOn: day('2027-01-01') }, 'ends-outside-year'],
    ['2027-01-20', { endsOn: day('2027-01-02') }, null],
    ['2027-01-20', { endsOn: day('2028-01-01') }, null],
    ['2027-01-20', { endsOn: day('2028-01-02') }, 'ends-outside-year'],
  ])('decided on %s with %o: %s', (today, rest, refusal) => {
    const verdict = checkCarryOver(
      'construction',
      ENVELOPE,
      LEDGER,
      { ...asked, ...rest },
      day(today),
    );
    expect(verdict.ok ? null : verdict.refusal).toBe(refusal);
  });

  it('of a startup that is over leaves only payments to make', () => {
    const over = (commitmentCents: number) =>
      checkCarryOver('transfere', ENVELOPE, LEDGER, { ...asked, commitmentCents }, TODAY);
    expect(over(1)).toMatchObject({ refusal: 'startup-closed' });
    expect(over(0).ok).toBe(true);
  });

  it('is proposed once the year ends, for what is left', () => {
    expect(carriableYears(ENVELOPE, LEDGER, day('2026-11-30'))).toEqual([]);
    expect(carriableYears(ENVELOPE, LEDGER, day('2026-12-01'))).toEqual([
      { year: 2026, ae: 40, cp: 80 },
    ]);
    expect(carriableYears(carried, LEDGER, TODAY)).toEqual([{ year: 2026, ae: 10, cp: 0 }]);
  });

  it('prolongs the period, once it is decided', () => {
    const prolonged = {
      grantedEndsOn: day('2026-12-31'),
      endsOn: day('2027-07-01'),
      carryOvers: [{ endsOn: day('2027-07-01') }],
    };
    expect(periodEnd(prolonged)).toBe('2027-07-01');
    expect(asDecidedThen(prolonged, () => false).endsOn).toBe('2026-12-31');
    expect(asDecidedThen(prolonged, () => true).endsOn).toBe('2027-07-01');
  });
});

describe('where money comes from', () => {
  it.each([
    [1, 'operateur', 'owner'],
    [2, 'administration-centrale', 'incubator'],
    [3, 'region', 'collectivite'],
    [3, 'operateur', 'sponsor'],
    [1, 'region', 'owner'],
  ] as const)('funder %i, %s: %s', (id, kind, funding) => {
    expect(fundingOf({ id, kind }, { ownerId: 1, incubatorId: 2 })).toBe(funding);
  });

  it('half of a co-funded total is expected of the others of its year', () => {
    const half = { funding: 'co-funding', year: 2026, commitmentCeilingCents: 100 } as const;
    const other = (commitmentCeilingCents: number, year = 2026) =>
      ({ funding: 'owner', year, commitmentCeilingCents }) as const;
    expect(otherHalfOf(half, [half])).toEqual({ expected: 100, brought: 0 });
    expect(otherHalfOf(half, [half, other(99)])).toEqual({ expected: 100, brought: 99 });
    expect(otherHalfOf(half, [half, other(101)])).toEqual({ expected: 100, brought: 100 });
    expect(otherHalfOf(half, [half, other(100, 2027)])).toEqual({ expected: 100, brought: 0 });
    expect(otherHalfOf(other(1), [half])).toBeNull();
    const second = { ...half };
    expect(otherHalfOf(second, [half, second])).toEqual({ expected: 100, brought: 0 });
    expect(otherHalfOf(second, [half, other(150), second])).toEqual({ expected: 100, brought: 50 });
  });

  it.each([
    [{}, null],
    [{ paymentCeilingCents: 101 }, 'payments-above-orders'],
    [{ commitmentCeilingCents: MAX_GRANT_CENTS }, null],
    [{ commitmentCeilingCents: MAX_GRANT_CENTS + 1 }, 'amount-too-high'],
    [{ endsOn: day('2026-03-01') }, 'period-backwards'],
    [{ endsOn: day('2027-01-01') }, null],
    [{ endsOn: day('2027-01-02') }, 'period-outside-year'],
    [{ funding: 'collectivite' as const }, 'not-a-collectivite'],
  ])('a grant with %o: %s', (rest, refusal) => {
    const grant = {
      funding: 'co-funding' as const,
      ...{ commitmentCeilingCents: 100, paymentCeilingCents: 100 },
      ...{ startsOn: day('2026-03-01'), endsOn: day('2026-07-01') },
      ...rest,
    };
    const verdict = checkGrant('construction', grant, false);
    expect(verdict.ok ? null : verdict.refusal).toBe(refusal);
  });

  it('a grant of a collectivité is one, and a startup that is over gets none', () => {
    const grant = {
      funding: 'collectivite' as const,
      ...{ commitmentCeilingCents: 1, paymentCeilingCents: 1 },
      ...{ startsOn: day('2026-03-01'), endsOn: day('2026-03-02') },
    };
    expect(checkGrant('consolidation', grant, true).ok).toBe(true);
    for (const phase of ['transfere', 'opere', 'abandon'] as const)
      expect(checkGrant(phase, grant, true)).toMatchObject({ refusal: 'startup-closed' });
  });
});
