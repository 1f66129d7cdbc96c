import { paymentImports } from 'db/repositories/budget-import';
import type { PaymentField } from '~/domain/budget/payment-columns';
import { recordMapping, type Mapping } from '~/domain/imports/columns';
import type { ImportRefusal } from '~/domain/imports/file';
import { done, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { openPaymentImport } from './openPaymentImport.server';

type Refusal = ImportRefusal | SharedRefusal;

/** Corrects what the columns of a pending import are. Nothing is imported yet, so the journal has nothing to tell. */
export function mapPayments(
  ctx: Context,
  seen: { readonly id: number; readonly version: number },
  mapping: Mapping<PaymentField>,
): Promise<Result<{ id: number }, Refusal>> {
  return act<{ id: number }, Refusal>(ctx, async ({ tx }) => {
    const opened = await openPaymentImport(ctx, tx, seen);
    if (!opened.ok) return opened;
    const columns = recordMapping(mapping, opened.value.mapping.length);
    if (!columns.ok) return columns;
    await paymentImports.update(tx, seen.id, { mapping: columns.value });
    return done({ id: seen.id });
  });
}
