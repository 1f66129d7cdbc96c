import { closePaymentImport } from 'db/repositories/budget-import';
import type { PaymentImportRefusal } from '~/domain/budget/payment-import';
import { done, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { openPaymentImport } from './openPaymentImport.server';

/** Gives up a pending import: what was sent is forgotten. */
export function abandonPayments(
  ctx: Context,
  seen: { readonly id: number; readonly version: number },
): Promise<Result<null, PaymentImportRefusal | SharedRefusal>> {
  return act<null, PaymentImportRefusal | SharedRefusal>(ctx, async ({ tx, record }) => {
    const opened = await openPaymentImport(ctx, tx, seen);
    if (!opened.ok) return opened;
    await closePaymentImport(tx, seen.id, { state: 'abandoned', at: ctx.now });
    record({
      act: 'payment_import.abandoned',
      subject: { kind: 'payment_import', id: seen.id },
    });
    return done(null);
  });
}
