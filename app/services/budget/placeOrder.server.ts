import { findEnvelope, insertLine, linesOfEnvelope } from 'db/repositories/budget';
import { gridEntries } from 'db/repositories/budget-grid';
import { lockStanding } from 'db/repositories/standing';
import type { GridAxis } from '~/domain/budget/grid';
import { mayWriteLedger } from '~/domain/budget/permissions';
import { checkOrder, type LedgerRefusal } from '~/domain/budget/rules';
import type { Day } from '~/domain/shared/day';
import type { Cents } from '~/domain/shared/money';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { withSums } from '~/wording/budget';

export interface Order {
  readonly envelopeId: number;
  /** In cents. */
  readonly amount: Cents;
  readonly happenedOn: Day;
  readonly label: string;
  readonly supplier: string;
  /** Codes of the spending grid. */
  readonly activity: string;
  readonly resource: string;
}

/** Writes an order in a startup's ledger; refused beyond what the envelope has left, with that figure. Answers the line's id. */
export async function placeOrder(
  ctx: Context,
  slug: string,
  order: Order,
): Promise<Result<number, LedgerRefusal | SharedRefusal>> {
  return act<number, LedgerRefusal | SharedRefusal>(ctx, async ({ tx, record }) => {
    const standing = await lockStanding(tx, slug, ctx.today);
    if (!standing) return refuse('not-found');
    if (!ctx.actor || !mayWriteLedger(ctx.actor, standing, 'commitment'))
      return refuse('forbidden');
    const envelope = await findEnvelope(tx, standing.startupId, order.envelopeId);
    if (!envelope) return refuse('not-found');

    const grid = await gridEntries(tx);
    const isOffered = (axis: GridAxis, code: string) =>
      grid.some((line) => line.axis === axis && line.code === code && !line.retired);
    if (!isOffered('activity', order.activity))
      return refuse('activity-unknown', { field: 'activity' });
    if (!isOffered('resource', order.resource))
      return refuse('resource-unknown', { field: 'resource' });

    const lines = await linesOfEnvelope(tx, envelope.id);
    const entry = { amountCents: order.amount, happenedOn: order.happenedOn };
    const verdict = checkOrder(standing.phase, envelope, lines, entry, ctx.today);
    if (!verdict.ok) return withSums(verdict);

    const id = await insertLine(tx, {
      ...entry,
      startupId: standing.startupId,
      envelopeId: envelope.id,
      kind: 'commitment',
      commitmentId: null,
      reversesId: null,
      label: order.label,
      supplier: order.supplier,
      activity: order.activity,
      resource: order.resource,
      invoiceId: null,
      invoiceNumber: null,
      at: ctx.now,
      authorId: ctx.actor.id,
      reason: null,
    });
    record({
      act: 'ledger.ordered',
      subject: { kind: 'ledger_entry', id },
      startupId: standing.startupId,
      after: { envelopeId: envelope.id, amountCents: order.amount, happenedOn: order.happenedOn },
    });
    return done(id);
  });
}
