import type { Reader } from 'db/client';
import { envelopesOfAll, ledgerOfAll } from 'db/repositories/budget';
import {
  knownReferences,
  startupsOfLines,
  type PaymentImportRow,
} from 'db/repositories/budget-import';
import { rowsOfSheet } from '~/adapters/sheet-reader.server';
import { PAYMENT_NEEDS, type PaymentField } from '~/domain/budget/payment-columns';
import { planPayments, readPaymentLine } from '~/domain/budget/payment-line';
import type { Day } from '~/domain/shared/day';

/** What an import would do now. */
export type PaymentPlan = Awaited<ReturnType<typeof planPaymentImport>>;

/** Step that judges every line of a pending import: a payment, imported before, or wrong and why. `hold` is told of the startups before their ledgers are read. */
export async function planPaymentImport(
  reader: Reader,
  sent: PaymentImportRow,
  today: Day,
  hold: (slugs: readonly string[]) => Promise<void> = async () => {},
) {
  const rows = rowsOfSheet(sent.content ?? '', sent.separator);
  if (!rows.ok) throw new Error(`import ${sent.id} was readable when it was sent`);
  const [headers, ...records] = rows.value;
  const mapping = sent.mapping.map((field) => (field === '' ? null : field));
  const read = records.map((record) => readPaymentLine(record, mapping));
  const orderIds = read.flatMap(({ orderId }) => (orderId === null ? [] : [orderId]));
  const startups = await startupsOfLines(reader, [...new Set(orderIds)]);
  await hold(startups.map(({ slug }) => slug));
  const startupIds = startups.map(({ id }) => id);
  const references = read.map(({ reference }) => reference).filter(Boolean);
  const absent: PaymentField[] = PAYMENT_NEEDS.filter((field) => !mapping.includes(field));
  return {
    headers: headers?.cells ?? [],
    samples: mapping.map((_, index) => sampleOf(records, index)),
    absent,
    lines: planPayments(read, {
      ledger: await ledgerOfAll(reader, startupIds),
      envelopes: await envelopesOfAll(reader, startupIds),
      known: await knownReferences(reader, [...new Set(references)]),
      today,
    }),
  };
}

/** A word may be cut, half a sign may not. */
const SAMPLE = /^.{0,80}/su;

function sampleOf(
  records: readonly { readonly cells: readonly string[] }[],
  index: number,
): string {
  const words = records.map(({ cells }) => cells[index]?.trim() ?? '').find((cell) => cell !== '');
  const begin = SAMPLE.exec(words ?? '')?.[0] ?? '';
  return begin === (words ?? '') ? begin : `${begin.trimEnd()}…`;
}
