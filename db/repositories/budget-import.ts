import { eq, inArray } from 'drizzle-orm';
import type { Cents } from '../../app/domain/shared/money';
import type { Reader, Tx } from '../client';
import { ledgerEntry } from '../schema/budget';
import { paymentImport, paymentImportLine } from '../schema/budget-import';
import { startup } from '../schema/startups';
import { importsIn } from './imports';

/** An import of payments as it is recorded. */
export type PaymentImportRow = typeof paymentImport.$inferSelect;

/** The accounting extracts that were sent, and how many payments each made. */
export const paymentImports = importsIn(paymentImport, {
  table: paymentImportLine,
  made: paymentImportLine.entryId,
});

/** The payments that an import made, by row. */
export async function paymentsOfImport(reader: Reader, importId: number) {
  return reader
    .select({
      row: paymentImportLine.row,
      reference: paymentImportLine.reference,
      orderId: ledgerEntry.commitmentId,
      amountCents: ledgerEntry.amountCents,
      startupSlug: startup.slug,
      startupName: startup.name,
    })
    .from(paymentImportLine)
    .innerJoin(ledgerEntry, eq(ledgerEntry.id, paymentImportLine.entryId))
    .innerJoin(startup, eq(startup.id, ledgerEntry.startupId))
    .where(eq(paymentImportLine.importId, importId))
    .orderBy(paymentImportLine.row);
}

/** Records which payment came of which line. */
export async function insertPaymentLines(
  tx: Tx,
  lines: readonly (typeof paymentImportLine.$inferInsert)[],
): Promise<void> {
  await tx.insert(paymentImportLine).values([...lines]);
}

/** What known references of the accounts paid, by the reference. */
export async function knownReferences(
  reader: Reader,
  references: readonly string[],
): Promise<ReadonlyMap<string, { readonly orderId: number | null; readonly amountCents: Cents }>> {
  if (references.length === 0) return new Map();
  const rows = await reader
    .select({
      reference: paymentImportLine.reference,
      orderId: ledgerEntry.commitmentId,
      amountCents: ledgerEntry.amountCents,
    })
    .from(paymentImportLine)
    .innerJoin(ledgerEntry, eq(ledgerEntry.id, paymentImportLine.entryId))
    .where(inArray(paymentImportLine.reference, [...references]));
  return new Map(rows.map(({ reference, ...paid }) => [reference, paid]));
}

/** The startups of ledger lines, by address: always locked in this order, so that two imports wait for each other. */
export async function startupsOfLines(
  reader: Reader,
  lineIds: readonly number[],
): Promise<readonly { readonly id: number; readonly slug: string }[]> {
  if (lineIds.length === 0) return [];
  return reader
    .selectDistinct({ id: startup.id, slug: startup.slug })
    .from(ledgerEntry)
    .innerJoin(startup, eq(startup.id, ledgerEntry.startupId))
    .where(inArray(ledgerEntry.id, [...lineIds]))
    .orderBy(startup.slug);
}
