import { updatePaymentImport } from 'db/repositories/budget-import';
import type { PaymentMapping } from '~/domain/budget/payment-columns';
import type { PaymentImportRefusal } from '~/domain/budget/payment-import';
import { doubledColumn } from '~/domain/frictions/import-columns';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { openPaymentImport } from './openPaymentImport.server';

type Refusal = PaymentImportRefusal | SharedRefusal;

/** Corrects what the columns of a pending import are. Nothing is imported yet, so the journal has nothing to tell. */
export function mapPayments(
  ctx: Context,
  seen: { readonly id: number; readonly version: number },
  mapping: PaymentMapping,
): Promise<Result<{ id: number }, Refusal>> {
  return act<{ id: number }, Refusal>(ctx, async ({ tx }) => {
    const opened = await openPaymentImport(ctx, tx, seen);
    if (!opened.ok) return opened;
    const columns = opened.value.mapping.map((_, index) => mapping[index] ?? null);
    const doubled = doubledColumn(columns);
    if (doubled >= 0) return refuse('column-doubled', { field: `column-${doubled}` });
    await updatePaymentImport(tx, seen.id, { mapping: columns.map((field) => field ?? '') });
    return done({ id: seen.id });
  });
}
