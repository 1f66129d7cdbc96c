import { cellOf, faultOfWords, hasExtraCells, type Mapping } from '../imports/columns';
import type { SheetRecord } from '../imports/file';
import { searchNameOf } from '../organisations/search-name';
import { parseDay, type Day } from '../shared/day';
import { parseEuros, type Cents } from '../shared/money';
import type { RefusalFacts } from '../shared/result';
import type { DatedEnvelope, LedgerLine } from './balance';
import { checkPayment, type LedgerRefusal } from './rules';
import { PAYMENT_NEEDS, type PaymentField } from './payment-columns';

/** Why a line of an accounting extract cannot become a payment, besides what the ledger itself refuses. */
export const PAYMENT_FAULTS = [
  'missing',
  'too-long',
  'unreadable',
  'not-a-sum',
  'not-a-day',
  'extra-cells',
  'reference-twice',
  'order-unknown',
  'invoice-unknown',
  'supplier-differs',
] as const;
export type PaymentFault = (typeof PAYMENT_FAULTS)[number] | LedgerRefusal;

/** One thing to change in a line, and in which of its cells. */
export interface LineFault {
  readonly field: PaymentField | null;
  readonly fault: PaymentFault;
  readonly facts?: RefusalFacts | undefined;
}

/** What a line says. */
export interface PaymentLine {
  readonly row: number;
  readonly reference: string;
  /** The order's number; null when the cell holds none. */
  readonly orderId: number | null;
  readonly invoice: string;
  readonly amountCents: Cents;
  readonly paidOn: Day | null;
  readonly supplier: string;
  readonly faults: readonly LineFault[];
}

const LONGEST = 200;

/** A day as accounts write it: 2026-03-12, 12/03/2026, 12.03.2026; null when it is none. */
export function readPaidOn(text: string): Day | null {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (french === null) return parseDay(text);
  const [, date = '', month = '', year = ''] = french;
  return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}

/** The number of an order: « 12 », « nº 12 »; null when it is none. */
export function readOrderNumber(text: string): number | null {
  const match = /^(?:n[º°o]?\.?\s*)?(\d{1,9})$/i.exec(text.replace(/[\u00a0\u202f]/g, ' '));
  return match === null ? null : Number(match[1]);
}

/** Reads one row by the columns' mapping: everything that is wrong with it is told at once. */
export function readPaymentLine(record: SheetRecord, mapping: Mapping<PaymentField>): PaymentLine {
  const faults: LineFault[] = [];
  const text = (field: PaymentField): string => {
    const typed = cellOf(record, mapping, field);
    const fault = faultOfWords(typed, LONGEST);
    if (fault !== null)
      faults.push({ field, fault, ...(fault === 'too-long' && { facts: { max: LONGEST } }) });
    else if (typed === '' && PAYMENT_NEEDS.includes(field))
      faults.push({ field, fault: 'missing' });
    return typed;
  };
  const read = <T>(
    field: PaymentField,
    fault: PaymentFault,
    parse: (typed: string) => T | null,
  ) => {
    const typed = text(field);
    const value = typed === '' ? null : parse(typed);
    if (typed !== '' && value === null) faults.push({ field, fault });
    return value;
  };
  const line = {
    row: record.row,
    reference: text('reference'),
    orderId: read('order', 'order-unknown', readOrderNumber),
    invoice: text('invoice'),
    amountCents: read('amount', 'not-a-sum', (typed) => parseEuros(typed) || null) ?? 0,
    paidOn: read('paidOn', 'not-a-day', readPaidOn),
    supplier: text('supplier'),
  };
  if (hasExtraCells(record, mapping)) faults.push({ field: null, fault: 'extra-cells' });
  return { ...line, faults };
}

/** A ledger line as an import meets it. */
export interface MetLine extends LedgerLine {
  readonly startupId: number;
  readonly supplier: string;
  readonly invoiceNumber: string | null;
}

/** What becomes of a line. */
export type PlannedPayment<L> =
  | {
      readonly kind: 'new';
      readonly line: PaymentLine;
      readonly order: L;
      readonly paidOn: Day;
      readonly invoiceId: number | null;
    }
  | { readonly kind: 'known'; readonly line: PaymentLine; readonly differs: boolean }
  | { readonly kind: 'wrong'; readonly line: PaymentLine };

const FIELD_OF_REFUSAL: Readonly<Record<string, PaymentField>> = {
  amount: 'amount',
  happenedOn: 'paidOn',
};

/**
 * What becomes of each line, judged in the file's order on the ledger as the lines before it leave it: wrong, imported
 * before (by its reference), or a payment that the ledger takes.
 */
export function planPayments<L extends MetLine>(
  read: readonly PaymentLine[],
  facts: {
    readonly ledger: readonly L[];
    readonly envelopes: readonly DatedEnvelope[];
    /** What each known reference paid. */
    readonly known: ReadonlyMap<
      string,
      { readonly orderId: number | null; readonly amountCents: Cents }
    >;
    readonly today: Day;
  },
): readonly PlannedPayment<L>[] {
  const firstRows = new Map<string, number>();
  const written: LedgerLine[] = [...facts.ledger];
  return read.map((line): PlannedPayment<L> => {
    const faults = [...line.faults];
    const first = firstRows.get(line.reference);
    if (line.reference !== '' && first === undefined) firstRows.set(line.reference, line.row);
    if (first !== undefined)
      faults.push({ field: 'reference', fault: 'reference-twice', facts: { row: first } });
    const earlier = facts.known.get(line.reference);
    if (faults.length === 0 && earlier !== undefined) {
      const isSame = earlier.orderId === line.orderId && earlier.amountCents === line.amountCents;
      return { kind: 'known', line, differs: !isSame };
    }
    const placed = place(line, facts.ledger, faults);
    const envelope = facts.envelopes.find(({ id }) => id === placed?.order.envelopeId);
    if (faults.length > 0 || !placed || !envelope || line.paidOn === null)
      return { kind: 'wrong', line: { ...line, faults } };
    const { order, invoiceId } = placed;
    const entry = { amountCents: line.amountCents, happenedOn: line.paidOn, invoiceId };
    const own = written.filter(({ envelopeId }) => envelopeId === envelope.id);
    const verdict = checkPayment(order, envelope, own, entry, facts.today);
    if (!verdict.ok) {
      const field = FIELD_OF_REFUSAL[verdict.field ?? ''] ?? 'order';
      const fault = { field, fault: verdict.refusal, facts: verdict.facts };
      return { kind: 'wrong', line: { ...line, faults: [fault] } };
    }
    const follows = { envelopeId: envelope.id, commitmentId: order.id, reversesId: null };
    written.push({ id: -line.row, kind: 'payment', ...follows, ...entry });
    return { kind: 'new', line, order, paidOn: line.paidOn, invoiceId };
  });
}

/** The order and invoice that a line means; what is wrong with them goes among its faults. */
function place<L extends MetLine>(
  { orderId, invoice, supplier }: PaymentLine,
  ledger: readonly L[],
  faults: LineFault[],
): { readonly order: L; readonly invoiceId: number | null } | null {
  if (orderId === null) return null;
  const order = ledger.find(
    ({ id, kind, reversesId }) => id === orderId && kind === 'commitment' && reversesId === null,
  );
  if (order === undefined) {
    faults.push({ field: 'order', fault: 'order-unknown' });
    return null;
  }
  if (supplier !== '' && searchNameOf(supplier) !== searchNameOf(order.supplier))
    faults.push({
      field: 'supplier',
      fault: 'supplier-differs',
      facts: { supplier: order.supplier },
    });
  if (invoice === '') return { order, invoiceId: null };
  const undone = new Set(ledger.map(({ reversesId }) => reversesId));
  const named = ledger.find(
    ({ id, kind, reversesId, commitmentId, invoiceNumber }) =>
      kind === 'invoice' &&
      reversesId === null &&
      !undone.has(id) &&
      commitmentId === order.id &&
      invoiceNumber?.toLowerCase() === invoice.toLowerCase(),
  );
  if (named === undefined) faults.push({ field: 'invoice', fault: 'invoice-unknown' });
  return { order, invoiceId: named?.id ?? null };
}
