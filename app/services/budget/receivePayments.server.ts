import { createHash } from 'node:crypto';
import {
  abandonPaymentImportsBefore,
  insertPaymentImport,
  samePaymentFile,
} from 'db/repositories/budget-import';
import { guessPaymentMapping } from '~/domain/budget/payment-columns';
import type { PaymentImportRefusal } from '~/domain/budget/payment-import';
import { mayKeepAccounts } from '~/domain/budget/permissions';
import { IMPORT_KEPT_DAYS, shownName } from '~/domain/frictions/import-file';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { readSheet } from '~/services/frictions/readSheet.server';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

type Refusal = PaymentImportRefusal | SharedRefusal;
const MS_A_DAY = 86_400_000;

/** Receives an accounting extract, whose columns are then checked; the same file that waits already is taken up where it was left. */
export function receivePayments(
  ctx: Context,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<{ id: number }, Refusal>> {
  return act<{ id: number }, Refusal>(ctx, async ({ tx, record }) => {
    const { actor, now } = ctx;
    if (actor === null || !mayKeepAccounts(actor)) return refuse('not-found');
    const sheet = readSheet(file.bytes);
    if (!sheet.ok) return sheet;
    await abandonPaymentImportsBefore(
      tx,
      new Date(now.getTime() - IMPORT_KEPT_DAYS * MS_A_DAY),
      now,
    );
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const same = await samePaymentFile(tx, actor.id, sha256);
    if (same !== null) return done({ id: same });
    const { headers, ...content } = sheet.value;
    const id = await insertPaymentImport(tx, {
      ...content,
      mapping: guessPaymentMapping(headers).map((field) => field ?? ''),
      authorId: actor.id,
      name: shownName(file.name),
      sha256,
      createdAt: now,
    });
    record({ act: 'payment_import.received', subject: { kind: 'payment_import', id } });
    return done({ id });
  });
}
