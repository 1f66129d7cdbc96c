import { asc, eq, max, sql } from 'drizzle-orm';
import type { GridAxis, GridEntry } from '../../app/domain/budget/grid';
import type { Reader, Tx } from '../client';
import { spendingLine } from '../schema/budget-grid';

const COLUMNS = {
  id: spendingLine.id,
  version: spendingLine.version,
  axis: spendingLine.axis,
  code: spendingLine.code,
  label: spendingLine.label,
  retired: spendingLine.retired,
} as const;

/** The whole spending grid in its order, retired lines included. */
export async function gridEntries(reader: Reader): Promise<readonly GridEntry[]> {
  return reader
    .select(COLUMNS)
    .from(spendingLine)
    .orderBy(asc(spendingLine.axis), asc(spendingLine.rank), asc(spendingLine.id));
}

/** The same, locked until the transaction ends: what every change of the grid begins with. */
export async function lockGrid(tx: Tx): Promise<readonly GridEntry[]> {
  return tx.select(COLUMNS).from(spendingLine).orderBy(asc(spendingLine.id)).for('update');
}

/** Adds a line at the end of its axis; its id. */
export async function insertGridEntry(
  tx: Tx,
  entry: { readonly axis: GridAxis; readonly code: string; readonly label: string },
): Promise<number> {
  const [last] = await tx
    .select({ rank: max(spendingLine.rank) })
    .from(spendingLine)
    .where(eq(spendingLine.axis, entry.axis));
  const [row] = await tx
    .insert(spendingLine)
    .values({ ...entry, rank: (last?.rank ?? 0) + 1 })
    .returning({ id: spendingLine.id });
  if (!row) throw new Error('an inserted line of the grid answers its id');
  return row.id;
}

/** Changes what a line is called, or whether it is offered. */
export async function updateGridEntry(
  tx: Tx,
  id: number,
  changes: { readonly label?: string; readonly retired?: boolean },
): Promise<void> {
  await tx
    .update(spendingLine)
    .set({ ...changes, version: sql`${spendingLine.version} + 1` })
    .where(eq(spendingLine.id, id));
}
