import type { Tx } from 'db/client';
import { lockPaymentImport, type PaymentImportRow } from 'db/repositories/budget-import';
import { mayChangePaymentImport, mayReadPaymentImport } from '~/domain/budget/payment-import';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import type { Context } from '~/services/shared/context.server';

/** Step that each change of an import begins with: the import locked, the person its sender, the version the one they saw. */
export async function openPaymentImport(
  ctx: Context,
  tx: Tx,
  { id, version }: { readonly id: number; readonly version: number },
): Promise<Result<PaymentImportRow, 'import-closed' | SharedRefusal>> {
  const sent = await lockPaymentImport(tx, id);
  if (sent === null || !mayReadPaymentImport(ctx.actor, sent)) return refuse('not-found');
  if (sent.state !== 'pending') return refuse('import-closed');
  if (!mayChangePaymentImport(ctx.actor, sent)) return refuse('forbidden');
  return sent.version === version ? done(sent) : refuse('conflict');
}
