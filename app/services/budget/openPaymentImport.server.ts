import type { Tx } from 'db/client';
import { paymentImports, type PaymentImportRow } from 'db/repositories/budget-import';
import { mayChangePaymentImport, mayReadPaymentImport } from '~/domain/budget/payment-import';
import type { Result, SharedRefusal } from '~/domain/shared/result';
import { openSent } from '~/services/imports/openSent.server';
import type { Context } from '~/services/shared/context.server';

/** Step that each change of an import of payments begins with. */
export function openPaymentImport(
  ctx: Context,
  tx: Tx,
  seen: { readonly id: number; readonly version: number },
): Promise<Result<PaymentImportRow, 'import-closed' | SharedRefusal>> {
  return openSent(ctx, tx, seen, {
    imports: paymentImports,
    mayRead: mayReadPaymentImport,
    mayChange: mayChangePaymentImport,
  });
}
