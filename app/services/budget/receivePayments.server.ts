import { paymentImports } from 'db/repositories/budget-import';
import { PAYMENT_HEADERS } from '~/domain/budget/payment-columns';
import { mayKeepAccounts } from '~/domain/budget/permissions';
import type { ImportRefusal } from '~/domain/imports/file';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { receiveFile } from '~/services/imports/receiveFile.server';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

type Refusal = ImportRefusal | SharedRefusal;

/** Receives an accounting extract, whose columns are then checked. */
export function receivePayments(
  ctx: Context,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<{ id: number }, Refusal>> {
  return act<{ id: number }, Refusal>(ctx, async ({ tx, record }) => {
    const { actor, now } = ctx;
    if (actor === null || !mayKeepAccounts(actor)) return refuse('not-found');
    const room = { imports: paymentImports, headers: PAYMENT_HEADERS };
    const received = await receiveFile(tx, { authorId: actor.id, file, now }, room);
    if (!received.ok) return received;
    const { id, isNew } = received.value;
    if (isNew) record({ act: 'payment_import.received', subject: { kind: 'payment_import', id } });
    return done({ id });
  });
}
