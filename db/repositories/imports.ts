import { and, count, desc, eq, lt, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { ImportState } from '../../app/domain/imports/file';
import type { Reader, Tx } from '../client';
import type { paymentImport, paymentImportLine } from '../schema/budget-import';
import type { frictionImport, frictionImportLine } from '../schema/frictions-import';

type ImportTable = typeof frictionImport | typeof paymentImport;
type LineTable = typeof frictionImportLine | typeof paymentImportLine;

/** What is recorded of a file when it arrives. */
export interface ReceivedFile<Columns> {
  readonly authorId: number;
  readonly name: string;
  readonly sha256: string;
  readonly content: string;
  readonly separator: ImportTable['$inferSelect']['separator'];
  readonly mapping: Columns;
  readonly createdAt: Date;
}

/** An import in the list of those that a person sent. */
export interface SentImport {
  readonly id: number;
  readonly name: string;
  readonly state: ImportState;
  readonly createdAt: Date;
  /** How many things it made. */
  readonly made: number;
}

/** The files that people sent to be imported, in the tables of their room; `made` is what a line of the file became. */
export function importsIn<T extends ImportTable>(
  table: T,
  lines: { readonly table: LineTable; readonly made: AnyPgColumn },
) {
  type Row = T['$inferSelect'];
  type Values = Omit<T['$inferInsert'], 'id' | 'version'>;
  const common: ImportTable = table;
  const forgotten = (at: Date) => ({ state: 'abandoned' as const, closedAt: at, content: null });

  /** Saves a change of a locked import under its next version. */
  async function update(tx: Tx, id: number, changes: Partial<Values>): Promise<void> {
    await tx
      .update(table)
      .set({ ...changes, version: sql`${common.version} + 1` })
      .where(eq(common.id, id));
  }

  return {
    update,

    /** Records a file that was sent, and answers its number. */
    async insert(tx: Tx, received: ReceivedFile<Row['mapping']>): Promise<number> {
      const [row] = await tx.insert(common).values(received).returning({ id: common.id });
      if (!row) throw new Error('an inserted import has a number');
      return row.id;
    },

    /** The import of that number; null when there is none. */
    async find(reader: Reader, id: number): Promise<Row | null> {
      const [row] = await reader.select().from(common).where(eq(common.id, id));
      return row ?? null;
    },

    /** The same, locked until the transaction ends. */
    async lock(tx: Tx, id: number): Promise<Row | null> {
      const [row] = await tx.select().from(common).where(eq(common.id, id)).for('update');
      return row ?? null;
    },

    /** Closes an import: its content goes. */
    async close(
      tx: Tx,
      id: number,
      closing: {
        readonly state: Exclude<ImportState, 'pending'>;
        readonly at: Date;
        readonly knownLines?: number;
      },
    ): Promise<void> {
      const { state, at, knownLines = 0 } = closing;
      await tx
        .update(common)
        .set({
          ...{ state, closedAt: at, content: null, knownLines },
          version: sql`${common.version} + 1`,
        })
        .where(eq(common.id, id));
    },

    /** Forgets the content of imports that nobody finished since that instant. */
    async abandonBefore(tx: Tx, before: Date, at: Date): Promise<void> {
      await tx
        .update(common)
        .set(forgotten(at))
        .where(and(eq(common.state, 'pending'), lt(common.createdAt, before)));
    },

    /** Forgets what a person's unfinished imports hold, and how their files were called. */
    async eraseOf(tx: Tx, accountId: number, at: Date): Promise<void> {
      const { authorId, state } = common;
      await tx
        .update(common)
        .set(forgotten(at))
        .where(and(eq(authorId, accountId), eq(state, 'pending')));
      await tx.update(common).set({ name: '' }).where(eq(authorId, accountId));
    },

    /** The unfinished import of the very same file by the same person; null when there is none. */
    async sameFile(tx: Tx, authorId: number, sha256: string): Promise<number | null> {
      const [row] = await tx
        .select({ id: common.id })
        .from(common)
        .where(
          and(
            eq(common.authorId, authorId),
            eq(common.sha256, sha256),
            eq(common.state, 'pending'),
          ),
        );
      return row?.id ?? null;
    },

    /** The imports that a person sent, newest first, without those given up. */
    async sentBy(reader: Reader, authorId: number): Promise<SentImport[]> {
      return reader
        .select({
          id: common.id,
          name: common.name,
          state: common.state,
          createdAt: common.createdAt,
          made: count(lines.made),
        })
        .from(common)
        .leftJoin(lines.table, eq(lines.table.importId, common.id))
        .where(and(eq(common.authorId, authorId), sql`${common.state} <> 'abandoned'`))
        .groupBy(common.id)
        .orderBy(desc(common.createdAt), desc(common.id))
        .limit(20);
    },
  };
}
