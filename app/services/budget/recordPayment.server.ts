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

export interface Payment {
  readonly orderId: number;
  /** In cents. */
  readonly amount: Cents;
  readonly happenedOn: Day;
}

/** Records that money of an order is gone; refused beyond certified service and beyond the envelope's payments. Answers the line's id. */
export async function recordPayment(
  ctx: Context,
  slug: string,
  payment: Payment,
): Promise<Result<number, LedgerRefusal | SharedRefusal>> {
  return act<number, LedgerRefusal | SharedRefusal>(ctx, async ({ tx, record }) => {
    const standing = await lockStanding(tx, slug, ctx.today);
    if (!standing) return refuse('not-found');
    if (!ctx.actor || !mayWriteLedger(ctx.actor, standing, 'payment')) return refuse('forbidden');
    const order = await findLine(tx, standing.startupId, payment.orderId);
    if (order?.kind !== 'commitment' || order.reversesId !== null) return refuse('not-found');
    const envelope = await findEnvelope(tx, standing.startupId, order.envelopeId);
    if (!envelope) return refuse('not-found');

    const lines = await linesOfEnvelope(tx, envelope.id);
    const entry = { amountCents: payment.amount, happenedOn: payment.happenedOn };
    const verdict = checkPayment(order, envelope, lines, entry, ctx.today);
    if (!verdict.ok) return withSums(verdict);

    const id = await insertLine(tx, {
      ...entry,
      startupId: standing.startupId,
      envelopeId: envelope.id,
      kind: 'payment',
      commitmentId: order.id,
      reversesId: null,
      label: order.label,
      supplier: order.supplier,
      activity: order.activity,
      at: ctx.now,
      authorId: ctx.actor.id,
      reason: null,
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
