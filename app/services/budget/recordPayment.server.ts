import { findEnvelope, findLine, insertLine, linesOfEnvelope } from 'db/repositories/budget';
import { lockStanding } from 'db/repositories/standing';
import { mayWriteLedger } from '~/domain/budget/permissions';
import { checkPayment, type LedgerRefusal } from '~/domain/budget/rules';
import type { Day } from '~/domain/shared/day';
import type { Cents } from '~/domain/shared/money';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { withSums } from '~/wording/budget';
import { lineAfter } from './lineAfter.server';

export interface Payment {
  readonly orderId: number;
  /** The invoice that it pays; null when certified service is paid directly. */
  readonly invoiceId: number | null;
  /** In cents. */
  readonly amount: Cents;
  readonly happenedOn: Day;
}

type Refusal = LedgerRefusal | SharedRefusal;

/** Records that money of an order is gone; refused beyond certified service, beyond its invoice and beyond what its year may pay. Answers the line's id. */
export async function recordPayment(
  ctx: Context,
  slug: string,
  payment: Payment,
): Promise<Result<number, Refusal>> {
  return act<number, Refusal>(ctx, async ({ tx, record }) => {
    const standing = await lockStanding(tx, slug, ctx.today);
    if (!standing) return refuse('not-found');
    if (!ctx.actor || !mayWriteLedger(ctx.actor, standing, 'payment')) return refuse('forbidden');
    const order = await findLine(tx, standing.startupId, payment.orderId);
    if (order?.kind !== 'commitment' || order.reversesId !== null) return refuse('not-found');
    const envelope = await findEnvelope(tx, standing.startupId, order.envelopeId);
    if (!envelope) return refuse('not-found');

    const lines = await linesOfEnvelope(tx, envelope.id);
    const { invoiceId } = payment;
    const invoice = lines.find(({ id }) => id === invoiceId);
    const isOfOrder = invoice?.kind === 'invoice' && invoice.commitmentId === order.id;
    if (invoiceId !== null && !isOfOrder)
      return refuse('invoice-of-other-order', { field: 'invoiceId' });
    const entry = { amountCents: payment.amount, happenedOn: payment.happenedOn };
    const verdict = checkPayment(order, envelope, lines, { ...entry, invoiceId }, ctx.today);
    if (!verdict.ok) return withSums(verdict);

    const id = await insertLine(tx, {
      ...entry,
      ...lineAfter(ctx, ctx.actor, standing.startupId, order),
      kind: 'payment',
      invoiceId,
    });
    record({
      act: 'ledger.paid',
      subject: { kind: 'ledger_entry', id },
      startupId: standing.startupId,
      after: { orderId: order.id, ...entry },
    });
    return done(id);
  });
}
