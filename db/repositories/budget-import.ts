import { and, count, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { ImportState } from '../../app/domain/frictions/import-file';
import type { Cents } from '../../app/domain/shared/money';
import type { Reader, Tx } from '../client';
import { ledgerEntry } from '../schema/budget';
import { paymentImport, paymentImportLine } from '../schema/budget-import';
import { startup } from '../schema/startups';

/** An import of payments as it is recorded. */
export type PaymentImportRow = typeof paymentImport.$inferSelect;
type ImportValues = Omit<typeof paymentImport.$inferInsert, 'id' | 'version'>;

/** Records a file that was sent, and answers its number. */
export async function insertPaymentImport(tx: Tx, values: ImportValues): Promise<number> {
  const [row] = await tx.insert(paymentImport).values(values).returning({ id: paymentImport.id });
  if (!row) throw new Error('an inserted import has a number');
  return row.id;
}

/** The import of that number; null when there is none. */
export async function findPaymentImport(
  reader: Reader,
  id: number,
): Promise<PaymentImportRow | null> {
  const [row] = await reader.select().from(paymentImport).where(eq(paymentImport.id, id));
  return row ?? null;
}

/** The same, locked until the transaction ends. */
export async function lockPaymentImport(tx: Tx, id: number): Promise<PaymentImportRow | null> {
  const [row] = await tx.select().from(paymentImport).where(eq(paymentImport.id, id)).for('update');
  return row ?? null;
}

/** Saves a change of a locked import under its next version. */
export async function updatePaymentImport(
  tx: Tx,
  id: number,
  changes: Partial<ImportValues>,
): Promise<void> {
  await tx
    .update(paymentImport)
    .set({ ...changes, version: sql`${paymentImport.version} + 1` })
    .where(eq(paymentImport.id, id));
}

/** Closes an import: its content goes. */
export async function closePaymentImport(
  tx: Tx,
  id: number,
  closing: {
    readonly state: Exclude<ImportState, 'pending'>;
    readonly at: Date;
    readonly knownLines?: number;
  },
): Promise<void> {
  const { state, at, knownLines = 0 } = closing;
  await updatePaymentImport(tx, id, { state, closedAt: at, content: null, knownLines });
}

/** Forgets the content of imports that nobody finished since that instant. */
export async function abandonPaymentImportsBefore(tx: Tx, before: Date, at: Date): Promise<void> {
  await tx
    .update(paymentImport)
    .set({ state: 'abandoned', closedAt: at, content: null })
    .where(and(eq(paymentImport.state, 'pending'), lt(paymentImport.createdAt, before)));
}

/** Forgets what a person's unfinished imports hold, and how their files were called. */
export async function erasePaymentImportsOf(tx: Tx, accountId: number, at: Date): Promise<void> {
  const { authorId, state } = paymentImport;
  await tx
    .update(paymentImport)
    .set({ state: 'abandoned', closedAt: at, content: null })
    .where(and(eq(authorId, accountId), eq(state, 'pending')));
  await tx.update(paymentImport).set({ name: '' }).where(eq(authorId, accountId));
}

/** The unfinished import of the very same file by the same person; null when there is none. */
export async function samePaymentFile(
  tx: Tx,
  authorId: number,
  sha256: string,
): Promise<number | null> {
  const [row] = await tx
    .select({ id: paymentImport.id })
    .from(paymentImport)
    .where(
      and(
        eq(paymentImport.authorId, authorId),
        eq(paymentImport.sha256, sha256),
        eq(paymentImport.state, 'pending'),
      ),
    );
  return row?.id ?? null;
}

/** The imports that a person sent, newest first, without those given up. */
export async function paymentImportsOf(reader: Reader, authorId: number) {
  return reader
    .select({
      id: paymentImport.id,
      name: paymentImport.name,
      state: paymentImport.state,
      createdAt: paymentImport.createdAt,
      payments: count(paymentImportLine.entryId),
    })
    .from(paymentImport)
    .leftJoin(paymentImportLine, eq(paymentImportLine.importId, paymentImport.id))
    .where(and(eq(paymentImport.authorId, authorId), sql`${paymentImport.state} <> 'abandoned'`))
    .groupBy(paymentImport.id)
    .orderBy(desc(paymentImport.createdAt), desc(paymentImport.id))
    .limit(20);
}

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
