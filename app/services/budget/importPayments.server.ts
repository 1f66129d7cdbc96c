import { insertLine } from 'db/repositories/budget';
import { insertPaymentLines, paymentImports } from 'db/repositories/budget-import';
import { lockStanding } from 'db/repositories/standing';
import type { ImportRefusal } from '~/domain/imports/file';
import { linesToWrite } from '~/domain/imports/plan';
import { done, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act, type Acting, type Guards } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { lineAfter } from './lineAfter.server';
import { openPaymentImport } from './openPaymentImport.server';
import { planPaymentImport, type PaymentPlan } from './planPaymentImport.server';

type Refusal = ImportRefusal | SharedRefusal;
type NewPayment = Extract<PaymentPlan['lines'][number], { kind: 'new' }>;

/** Two imports of the same line at once: the second one learns it from the database. */
const GUARDS: Guards<Refusal> = { payment_import_line_reference: 'imported-meanwhile' };

/** Records every new payment of an accounting extract, all or nothing: one wrong line and none is written. Lines known by their reference stay as they are. */
export function importPayments(
  ctx: Context,
  seen: { readonly id: number; readonly version: number },
): Promise<Result<{ id: number; paid: number }, Refusal>> {
  return act<{ id: number; paid: number }, Refusal>(
    ctx,
    async (acting) => {
      const { tx, record } = acting;
      const opened = await openPaymentImport(ctx, tx, seen);
      if (!opened.ok) return opened;
      const plan = await planPaymentImport(tx, opened.value, ctx.today, async (slugs) => {
        for (const slug of slugs) await lockStanding(tx, slug, ctx.today);
      });
      const fresh = linesToWrite(plan);
      if (!fresh.ok) return fresh;
      const written = [];
      for (const payment of fresh.value) written.push(await pay(ctx, acting, seen.id, payment));
      await insertPaymentLines(tx, written);
      const paid = written.length;
      const knownLines = plan.lines.length - paid;
      await paymentImports.close(tx, seen.id, { state: 'completed', at: ctx.now, knownLines });
      record({
        act: 'payment_import.completed',
        subject: { kind: 'payment_import', id: seen.id },
        after: { paid, known: knownLines },
      });
      return done({ id: seen.id, paid });
    },
    GUARDS,
  );
}

async function pay(
  ctx: Context,
  { tx, record }: Acting,
  importId: number,
  { line, order, paidOn, invoiceId }: NewPayment,
) {
  if (ctx.actor === null) throw new Error('an import is opened by its sender');
  const entry = { amountCents: line.amountCents, happenedOn: paidOn };
  const entryId = await insertLine(tx, {
    ...entry,
    ...lineAfter(ctx, ctx.actor, order.startupId, order),
    kind: 'payment',
    invoiceId,
  });
  record({
    act: 'ledger.paid',
    subject: { kind: 'ledger_entry', id: entryId },
    startupId: order.startupId,
    after: { orderId: order.id, ...entry, importId },
  });
  return { importId, row: line.row, reference: line.reference, entryId };
}
