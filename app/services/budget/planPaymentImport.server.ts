import type { Reader } from 'db/client';
import { envelopesOfAll, ledgerOfAll } from 'db/repositories/budget';
import {
  knownReferences,
  startupsOfLines,
  type PaymentImportRow,
} from 'db/repositories/budget-import';
import { PAYMENT_NEEDS, type PaymentField } from '~/domain/budget/payment-columns';
import { planPayments, readPaymentLine } from '~/domain/budget/payment-line';
import type { Day } from '~/domain/shared/day';
import { readRows } from '~/services/imports/readRows.server';

/** What an import would do now. */
export type PaymentPlan = Awaited<ReturnType<typeof planPaymentImport>>;

/** Step that judges every line of a pending import: a payment, imported before, or wrong and why. `hold` is told of the startups before their ledgers are read. */
export async function planPaymentImport(
  reader: Reader,
  sent: PaymentImportRow,
  today: Day,
  hold: (slugs: readonly string[]) => Promise<void> = async () => {},
) {
  const { headers, samples, mapping, records } = readRows<PaymentField>(sent);
  const read = records.map((record) => readPaymentLine(record, mapping));
  const orderIds = read.flatMap(({ orderId }) => (orderId === null ? [] : [orderId]));
  const startups = await startupsOfLines(reader, [...new Set(orderIds)]);
  await hold(startups.map(({ slug }) => slug));
  const startupIds = startups.map(({ id }) => id);
  const references = read.map(({ reference }) => reference).filter(Boolean);
  const absent: PaymentField[] = PAYMENT_NEEDS.filter((field) => !mapping.includes(field));
  return {
    headers,
    samples,
    absent,
    lines: planPayments(read, {
      ledger: await ledgerOfAll(reader, startupIds),
      envelopes: await envelopesOfAll(reader, startupIds),
      known: await knownReferences(reader, [...new Set(references)]),
      today,
    }),
  };
}
