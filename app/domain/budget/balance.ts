import { sumCents, type Cents } from '../shared/money';
import type { LedgerKind } from './ledger';

/** What a balance needs to know of an envelope. */
export interface Ceilings {
  readonly id: number;
  /** AE: what orders may consume. */
  readonly commitmentCeilingCents: Cents;
  /** CP: what payments may consume. */
  readonly paymentCeilingCents: Cents;
}

/** What a balance needs to know of a ledger line; a reversal has the opposite sign of the line it names. */
export interface LedgerLine {
  readonly id: number;
  readonly envelopeId: number;
  readonly kind: LedgerKind;
  readonly commitmentId: number | null;
  readonly reversesId: number | null;
  readonly amountCents: Cents;
}

/** The steps of money already taken, in cents: each is within the one before it. */
export interface Steps {
  readonly ordered: Cents;
  readonly certified: Cents;
  readonly paid: Cents;
}

/** Where an envelope, or all those of a startup, stand. */
export interface Balance extends Steps {
  readonly granted: Cents;
  /** What may still be ordered (AE). */
  readonly left: Cents;
  /** What may still be paid (CP). */
  readonly leftToPay: Cents;
  /** Share of what is granted that is ordered, in whole percent rounded down: 100 only when nothing is left. */
  readonly usedPercent: number;
}

/** The balance of envelopes from the lines written on them: the one computation behind every page, dossier and refusal. */
export function balanceOf(envelopes: readonly Ceilings[], lines: readonly LedgerLine[]): Balance {
  const ids = new Set(envelopes.map((envelope) => envelope.id));
  const steps = stepsOf(lines.filter((line) => ids.has(line.envelopeId)));
  const granted = sumCents(envelopes.map((envelope) => envelope.commitmentCeilingCents));
  const payable = sumCents(envelopes.map((envelope) => envelope.paymentCeilingCents));
  return {
    ...steps,
    granted,
    left: granted - steps.ordered,
    leftToPay: payable - steps.paid,
    usedPercent: granted === 0 ? 0 : Math.floor((steps.ordered * 100) / granted),
  };
}

/** The order that a line belongs to: an order and its reversal belong to the order itself. */
export function orderIdOf(line: LedgerLine): number {
  return line.commitmentId ?? line.reversesId ?? line.id;
}

/** What an order has come to: ordered (nothing once it is reversed), certified and paid. */
export function stepsOfOrder(orderId: number, lines: readonly LedgerLine[]): Steps {
  return stepsOf(lines.filter((line) => orderIdOf(line) === orderId));
}

function stepsOf(lines: readonly LedgerLine[]): Steps {
  const total = (kind: LedgerKind) =>
    sumCents(lines.filter((line) => line.kind === kind).map((line) => line.amountCents));
  return {
    ordered: total('commitment'),
    certified: total('certification'),
    paid: total('payment'),
  };
}
