import { describe, expect, it } from 'vitest';
import {
  balanceOf,
  orderIdOf,
  stepsOfOrder,
  type DatedEnvelope,
  type LedgerLine,
} from '~/domain/budget/balance';
import {
  checkCertification,
  checkInvoice,
  checkOrder,
  checkPayment,
  checkReversal,
} from '~/domain/budget/rules';
import { day } from '~/domain/shared/day';

const TODAY = day('2026-03-12');
const ENVELOPE: DatedEnvelope = {
  id: 1,
  commitmentCeilingCents: 100_000,
  paymentCeilingCents: 100_000,
  startsOn: day('2026-01-01'),
  endsOn: day('2026-07-01'),
  carryOvers: [],
};

let lastId = 0;
function line(kind: LedgerLine['kind'], amountCents: number, rest: Partial<LedgerLine> = {}) {
  lastId += 1;
  const of = { id: lastId, envelopeId: 1, commitmentId: null, reversesId: null, invoiceId: null };
  return { ...of, kind, amountCents, happenedOn: day('2026-02-01'), ...rest };
}

const order = line('commitment', 60_000);
const certified = line('certification', 40_000, { commitmentId: order.id });
const paid = line('payment', 25_000, { commitmentId: order.id });
const LEDGER = [order, certified, paid];

describe('the balance', () => {
  it('adds up the lines of its envelopes alone', () => {
    const elsewhere = line('commitment', 7_000, { envelopeId: 2 });
    expect(balanceOf([ENVELOPE], [...LEDGER, elsewhere], TODAY)).toEqual({
      granted: 100_000,
      ordered: 60_000,
      payable: 100_000,
      certified: 40_000,
      invoiced: 0,
      paid: 25_000,
      left: 40_000,
      leftToPay: 75_000,
      lapsed: 0,
      lapsedToPay: 0,
      usedPercent: 60,
    });
  });

  it('counts a reversal against what it reverses', () => {
    const undone = line('payment', -25_000, { commitmentId: order.id, reversesId: paid.id });
    expect(balanceOf([ENVELOPE], [...LEDGER, undone], TODAY).paid).toBe(0);
    expect(stepsOfOrder(order.id, [...LEDGER, undone]).paid).toBe(0);
    expect(orderIdOf(line('commitment', -60_000, { reversesId: order.id }))).toBe(order.id);
  });

  it.each([
    [99_999, 99],
    [100_000, 100],
    [999, 0],
    [1_000, 1],
  ])('says that %i of 100 000 cents is %i %%', (ordered, percent) => {
    expect(balanceOf([ENVELOPE], [line('commitment', ordered)], TODAY).usedPercent).toBe(percent);
  });

  it('is empty without an envelope', () => {
    expect(balanceOf([], LEDGER, TODAY)).toMatchObject({ granted: 0, left: 0, usedPercent: 0 });
  });
});

describe('an order', () => {
  it.each([
    [39_999, true],
    [40_000, true],
    [40_001, false],
  ])('of %i cents on 40 000 left: %s', (amountCents, ok) => {
    const entry = { amountCents, happenedOn: TODAY };
    const verdict = checkOrder('construction', ENVELOPE, LEDGER, entry, TODAY);
    expect(verdict.ok).toBe(ok);
    if (!ok) expect(verdict).toMatchObject({ refusal: 'more-than-left', facts: { left: 40_000 } });
  });

  it.each([
    ['2025-12-31', '2026-03-12', 'outside-period'],
    ['2026-01-01', '2026-03-12', null],
    ['2026-03-12', '2026-03-12', null],
    ['2026-03-13', '2026-03-12', 'in-the-future'],
    ['2026-06-30', '2026-08-01', null],
    ['2026-07-01', '2026-08-01', 'outside-period'],
  ])('on %s, written on %s: %s', (on, today, refusal) => {
    const entry = { amountCents: 1, happenedOn: day(on) };
    const verdict = checkOrder('construction', ENVELOPE, [], entry, day(today));
    expect(verdict.ok ? null : verdict.refusal).toBe(refusal);
  });

  it.each([
    ['investigation', true],
    ['consolidation', true],
    ['transfere', false],
    ['abandon', false],
  ] as const)('in %s: %s', (phase, ok) => {
    const entry = { amountCents: 1, happenedOn: TODAY };
    expect(checkOrder(phase, ENVELOPE, [], entry, TODAY).ok).toBe(ok);
  });
});

describe('a certification', () => {
  it.each([
    [20_000, null],
    [20_001, 'more-than-ordered'],
  ])('of %i cents on 20 000 not yet certified: %s', (amountCents, refusal) => {
    const verdict = checkCertification(order, LEDGER, { amountCents, happenedOn: TODAY }, TODAY);
    expect(verdict.ok ? null : verdict.refusal).toBe(refusal);
  });

  it.each([
    ['2026-01-31', 'before-order'],
    ['2026-02-01', null],
    ['2026-03-12', null],
    ['2026-03-13', 'in-the-future'],
  ])('on %s of an order of 1 February: %s', (on, refusal) => {
    const entry = { amountCents: 1, happenedOn: day(on) };
    const verdict = checkCertification(order, LEDGER, entry, TODAY);
    expect(verdict.ok ? null : verdict.refusal).toBe(refusal);
  });

  it('of a reversed order is refused', () => {
    const lines = [order, line('commitment', -60_000, { reversesId: order.id })];
    const entry = { amountCents: 1, happenedOn: TODAY };
    expect(checkCertification(order, lines, entry, TODAY)).toMatchObject({
      refusal: 'order-reversed',
    });
  });
});

describe('a payment', () => {
  it.each([
    [15_000, null],
    [15_001, 'more-than-certified'],
  ])('of %i cents on 15 000 certified and unpaid: %s', (amountCents, refusal) => {
    const entry = { amountCents, happenedOn: TODAY, invoiceId: null };
    const verdict = checkPayment(order, ENVELOPE, LEDGER, entry, TODAY);
    expect(verdict.ok ? null : verdict.refusal).toBe(refusal);
  });

  it.each([
    [5_000, null],
    [5_001, 'more-than-payable'],
  ])('of %i cents on 5 000 of CP left: %s', (amountCents, refusal) => {
    const narrow = { ...ENVELOPE, paymentCeilingCents: 30_000 };
    const entry = { amountCents, happenedOn: TODAY, invoiceId: null };
    const verdict = checkPayment(order, narrow, LEDGER, entry, TODAY);
    expect(verdict.ok ? null : verdict.refusal).toBe(refusal);
  });
});

describe('a payment on its order', () => {
  const entry = { amountCents: 1, happenedOn: TODAY, invoiceId: null };

  it('is refused once the order is reversed', () => {
    const lines = [order, line('commitment', -60_000, { reversesId: order.id })];
    const verdict = checkPayment(order, ENVELOPE, lines, entry, TODAY);
    expect(verdict).toMatchObject({ refusal: 'order-reversed' });
  });

  it.each([
    ['2026-01-31', 'before-order'],
    ['2026-02-01', null],
    ['2026-03-12', null],
    ['2026-03-13', 'in-the-future'],
  ])('on %s of an order of 1 February: %s', (on, refusal) => {
    const dated = { ...entry, happenedOn: day(on) };
    const verdict = checkPayment(order, ENVELOPE, LEDGER, dated, TODAY);
    expect(verdict.ok ? null : verdict.refusal).toBe(refusal);
  });
});

describe('a reversal', () => {
  it('of a payment is always possible, once', () => {
    const undone = line('payment', -25_000, { commitmentId: order.id, reversesId: paid.id });
    expect(checkReversal(paid, LEDGER).ok).toBe(true);
    expect(checkReversal(paid, [...LEDGER, undone])).toMatchObject({ refusal: 'already-reversed' });
    expect(checkReversal(undone, [...LEDGER, undone])).toMatchObject({ refusal: 'is-a-reversal' });
  });

  it('of certified service waits until its payment is reversed', () => {
    expect(checkReversal(certified, LEDGER)).toMatchObject({ refusal: 'paid-on-it' });
    expect(checkReversal(certified, [order, certified]).ok).toBe(true);
    const more = line('certification', 15_000, { commitmentId: order.id });
    expect(checkReversal(more, [...LEDGER, more]).ok).toBe(true);
  });

  it.each([
    [15_000, null],
    [15_001, 'paid-on-it'],
  ])('of %i of 40 000 certified, of which 25 000 are paid: %s', (amountCents, refusal) => {
    const part = line('certification', amountCents, { commitmentId: order.id });
    const rest = line('certification', 40_000 - amountCents, { commitmentId: order.id });
    const verdict = checkReversal(part, [order, rest, part, paid]);
    expect(verdict.ok ? null : verdict.refusal).toBe(refusal);
  });

  it('of an order waits until its certified service is reversed', () => {
    expect(checkReversal(order, [order, certified])).toMatchObject({ refusal: 'rests-on-it' });
    const undone = line('certification', -40_000, {
      commitmentId: order.id,
      reversesId: certified.id,
    });
    expect(checkReversal(order, [order, certified, undone]).ok).toBe(true);
  });
});

describe('an invoice', () => {
  const invoice = line('invoice', 30_000, { commitmentId: order.id });

  it.each([
    [29_999, null],
    [30_000, null],
    [30_001, 'more-than-invoiceable'],
  ])('of %i cents on 30 000 not yet invoiced: %s', (amountCents, refusal) => {
    const entry = { amountCents, happenedOn: TODAY };
    const verdict = checkInvoice(order, [...LEDGER, invoice], entry, TODAY);
    expect(verdict.ok ? null : verdict.refusal).toBe(refusal);
  });

  it.each([
    [9_999, null],
    [10_000, null],
    [10_001, 'more-than-invoiced'],
  ])('of which 10 000 are unpaid takes a payment of %i: %s', (amountCents, refusal) => {
    const first = line('payment', 20_000, { commitmentId: order.id, invoiceId: invoice.id });
    const entry = { amountCents, happenedOn: TODAY, invoiceId: invoice.id };
    const lines = [
      order,
      line('certification', 60_000, { commitmentId: order.id }),
      invoice,
      first,
    ];
    const verdict = checkPayment(order, ENVELOPE, lines, entry, TODAY);
    expect(verdict.ok ? null : verdict.refusal).toBe(refusal);
    expect(checkReversal(invoice, lines)).toMatchObject({ refusal: 'paid-on-it' });
    const back = { commitmentId: order.id, invoiceId: invoice.id, reversesId: first.id };
    expect(checkReversal(invoice, [...lines, line('payment', -20_000, back)]).ok).toBe(true);
  });

  it('keeps its order from being reversed', () => {
    expect(checkReversal(order, [order, invoice])).toMatchObject({ refusal: 'rests-on-it' });
  });
});
