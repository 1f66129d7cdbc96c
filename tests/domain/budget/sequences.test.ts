import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  dueOnInvoice,
  stepsOfOrder,
  yearSumsOf,
  type DatedEnvelope,
  leftOfYear,
  type LedgerLine,
} from '~/domain/budget/balance';
import { checkCarryOver } from '~/domain/budget/carry-over';
import {
  checkCertification,
  checkInvoice,
  checkOrder,
  checkPayment,
  checkReversal,
} from '~/domain/budget/rules';
import { day } from '~/domain/shared/day';
import {
  ledgerOperation,
  pick,
  RANDOM_TODAY as TODAY,
  type LedgerOperation,
} from '../../support/random-ledger';

const PERIOD = { startsOn: day('2026-07-01'), endsOn: day('2027-07-01'), carryOvers: [] };
const ENVELOPES: readonly DatedEnvelope[] = [
  { ...PERIOD, id: 1, commitmentCeilingCents: 100, paymentCeilingCents: 60 },
  { ...PERIOD, id: 2, commitmentCeilingCents: 50, paymentCeilingCents: 50 },
];

interface Books {
  readonly envelopes: readonly DatedEnvelope[];
  readonly lines: readonly LedgerLine[];
}

const isOrder = (line: LedgerLine): boolean =>
  line.kind === 'commitment' && line.reversesId === null;

/** Writes what the rules allow; what they refuse changes nothing. */
function write(books: Books, asked: LedgerOperation): Books {
  const { kind, target, invoice, amountCents, on } = asked;
  const { envelopes, lines } = books;
  const entry = { amountCents, happenedOn: on };
  const append = (
    line: Pick<LedgerLine, 'envelopeId' | 'kind' | 'commitmentId'> & Partial<LedgerLine>,
  ): Books => {
    const blank = { id: lines.length + 1, reversesId: null, invoiceId: null };
    return { ...books, lines: [...lines, { ...blank, ...entry, ...line }] };
  };
  if (kind === 'commitment' || kind === 'carry-over') {
    const envelope = pick(envelopes, target);
    if (!envelope) return books;
    if (kind === 'commitment') {
      const { ok } = checkOrder('construction', envelope, lines, entry, TODAY);
      return ok ? append({ envelopeId: envelope.id, kind, commitmentId: null }) : books;
    }
    const moved = { fromYear: 2026, commitmentCents: amountCents, paymentCents: amountCents };
    const decided = { ...moved, endsOn: day('2028-01-01') };
    const { ok } = checkCarryOver('construction', envelope, lines, decided, TODAY);
    const carried = { ...envelope, carryOvers: [...envelope.carryOvers, moved] };
    const kept = envelopes.map((each) => (each === envelope ? carried : each));
    return ok ? { ...books, envelopes: kept } : books;
  }
  if (kind === 'reversal') {
    const line = pick(lines, target);
    if (!line || !checkReversal(line, lines).ok) return books;
    const back = { reversesId: line.id, amountCents: -line.amountCents, happenedOn: TODAY };
    return append({ ...line, id: lines.length + 1, ...back });
  }
  const order = pick(lines.filter(isOrder), target);
  const envelope = envelopes.find((each) => each.id === order?.envelopeId);
  if (!order || !envelope) return books;
  const invoices = lines.filter(
    (line) => line.kind === 'invoice' && line.reversesId === null && line.commitmentId === order.id,
  );
  const paid = invoice % 2 === 0 ? null : (pick(invoices, invoice)?.id ?? null);
  const verdict = {
    certification: () => checkCertification(order, lines, entry, TODAY),
    invoice: () => checkInvoice(order, lines, entry, TODAY),
    payment: () => checkPayment(order, envelope, lines, { ...entry, invoiceId: paid }, TODAY),
  }[kind]();
  const invoiceId = kind === 'payment' ? paid : null;
  const follows = { envelopeId: order.envelopeId, kind, commitmentId: order.id, invoiceId };
  return verdict.ok ? append(follows) : books;
}

it('no sequence of operations breaks invariant 2', () => {
  const most = { lines: 0, carryOvers: 0, paidInvoices: 0 };
  fc.assert(
    fc.property(
      fc.array(ledgerOperation, { minLength: 20, maxLength: 80, size: 'max' }),
      (operations) => {
        let books: Books = { envelopes: ENVELOPES, lines: [] };
        for (const asked of operations) {
          books = write(books, asked);
          const { envelopes, lines } = books;
          for (const envelope of envelopes) {
            for (const year of [2026, 2027]) {
              const left = leftOfYear(yearSumsOf([envelope], lines), year);
              expect(left.ae).toBeGreaterThanOrEqual(0);
              expect(left.cp).toBeGreaterThanOrEqual(0);
            }
          }
          for (const order of lines.filter(isOrder)) {
            const steps = stepsOfOrder(order.id, lines);
            expect(steps.certified).toBeLessThanOrEqual(steps.ordered);
            expect(steps.invoiced).toBeLessThanOrEqual(steps.ordered);
            expect(steps.paid).toBeLessThanOrEqual(steps.certified);
            expect(steps.paid).toBeGreaterThanOrEqual(0);
          }
          for (const { id, kind, reversesId } of lines)
            if (kind === 'invoice' && reversesId === null)
              expect(dueOnInvoice(id, lines)).toBeGreaterThanOrEqual(0);
        }
        const decided = books.envelopes.flatMap(({ carryOvers }) => carryOvers);
        const paidInvoices = books.lines.filter(({ invoiceId }) => invoiceId !== null);
        most.lines = Math.max(most.lines, books.lines.length);
        most.carryOvers = Math.max(most.carryOvers, decided.length);
        most.paidInvoices = Math.max(most.paidInvoices, paidInvoices.length);
      },
    ),
    { numRuns: 200 },
  );
  expect(most.lines, 'the operations do write').toBeGreaterThan(10);
  expect(most.carryOvers, 'and carry over').toBeGreaterThan(0);
  expect(most.paidInvoices, 'and pay invoices').toBeGreaterThan(0);
});
