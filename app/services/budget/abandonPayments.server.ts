import { paymentImports } from 'db/repositories/budget-import';
import type { ImportRefusal } from '~/domain/imports/file';
import { done, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { openPaymentImport } from './openPaymentImport.server';

type Refusal = ImportRefusal | SharedRefusal;

/** Gives up a pending import: what was sent is forgotten. */
export function abandonPayments(
  ctx: Context,
  seen: { readonly id: number; readonly version: number },
): Promise<Result<null, Refusal>> {
  return act<null, Refusal>(ctx, async ({ tx, record }) => {
    const opened = await openPaymentImport(ctx, tx, seen);
    if (!opened.ok) return opened;
    await paymentImports.close(tx, seen.id, { state: 'abandoned', at: ctx.now });
    record({
      act: 'payment_import.abandoned',
      subject: { kind: 'payment_import', id: seen.id },
    });
    return done(null);
  });
}
