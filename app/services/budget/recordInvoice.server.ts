import { findLine, insertLine, linesOfEnvelope } from 'db/repositories/budget';
import { lockStanding } from 'db/repositories/standing';
import { mayWriteLedger } from '~/domain/budget/permissions';
import { checkInvoice, type LedgerRefusal } from '~/domain/budget/rules';
import type { Day } from '~/domain/shared/day';
import type { Cents } from '~/domain/shared/money';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act, type Guards } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { withSums } from '~/wording/budget';
import { lineAfter } from './lineAfter.server';

export interface Invoice {
  readonly orderId: number;
  /** In cents. */
  readonly amount: Cents;
  readonly happenedOn: Day;
  /** The supplier's own number. */
  readonly number: string;
}

type Refusal = LedgerRefusal | SharedRefusal;

/** The database knows every invoice of a supplier: the same one is not recorded twice. */
const GUARDS: Guards<Refusal> = { 'ledger invoice is recorded once': 'invoice-known' };

/** Records an invoice on an order; refused beyond what is ordered and not yet invoiced, and when its supplier's number is known. Answers the line's id. */
export async function recordInvoice(
  ctx: Context,
  slug: string,
  invoice: Invoice,
): Promise<Result<number, Refusal>> {
  const outcome = await act<number, Refusal>(
    ctx,
    async ({ tx, record }) => {
      const standing = await lockStanding(tx, slug, ctx.today);
      if (!standing) return refuse('not-found');
      if (!ctx.actor || !mayWriteLedger(ctx.actor, standing, 'invoice')) return refuse('forbidden');
      const order = await findLine(tx, standing.startupId, invoice.orderId);
      if (order?.kind !== 'commitment' || order.reversesId !== null) return refuse('not-found');

      const lines = await linesOfEnvelope(tx, order.envelopeId);
      const entry = { amountCents: invoice.amount, happenedOn: invoice.happenedOn };
      const verdict = checkInvoice(order, lines, entry, ctx.today);
      if (!verdict.ok) return withSums(verdict);

      const id = await insertLine(tx, {
        ...entry,
        ...lineAfter(ctx, ctx.actor, standing.startupId, order),
        kind: 'invoice',
        invoiceNumber: invoice.number,
      });
      record({
        act: 'ledger.invoiced',
        subject: { kind: 'ledger_entry', id },
        startupId: standing.startupId,
        after: { orderId: order.id, ...entry },
      });
      return done(id);
    },
    GUARDS,
  );
  const isKnown = !outcome.ok && outcome.refusal === 'invoice-known';
  return isKnown ? { ...outcome, field: 'number' } : outcome;
}
