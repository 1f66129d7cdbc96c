import { and, count, desc, eq, lt, sql } from 'drizzle-orm';
import type { ImportState } from '../../app/domain/frictions/import-file';
import { rowsOf, type Reader, type Tx } from '../client';
import { friction } from '../schema/frictions';
import { frictionImport, frictionImportLine } from '../schema/frictions-import';

/** An import as it is recorded. */
export type ImportRow = typeof frictionImport.$inferSelect;
type ImportValues = Omit<typeof frictionImport.$inferInsert, 'id' | 'version'>;

/** Records a file that was sent, and answers its number. */
export async function insertImport(tx: Tx, values: ImportValues): Promise<number> {
  const [row] = await tx.insert(frictionImport).values(values).returning({ id: frictionImport.id });
  if (!row) throw new Error('an inserted import has a number');
  return row.id;
}

/** The import of that number; null when there is none. */
export async function findImport(reader: Reader, id: number): Promise<ImportRow | null> {
  const [row] = await reader.select().from(frictionImport).where(eq(frictionImport.id, id));
  return row ?? null;
}

/** The same, locked until the transaction ends. */
export async function lockImport(tx: Tx, id: number): Promise<ImportRow | null> {
  const [row] = await tx
    .select()
    .from(frictionImport)
    .where(eq(frictionImport.id, id))
    .for('update');
  return row ?? null;
}

/** Saves a change of a locked import under its next version. */
export async function updateImport(
  tx: Tx,
  id: number,
  changes: Partial<ImportValues>,
): Promise<void> {
  await tx
    .update(frictionImport)
    .set({ ...changes, version: sql`${frictionImport.version} + 1` })
    .where(eq(frictionImport.id, id));
}

/** Closes an import: its content goes. */
export async function closeImport(
  tx: Tx,
  id: number,
  closing: {
    readonly state: Exclude<ImportState, 'pending'>;
    readonly at: Date;
    readonly knownLines?: number;
  },
): Promise<void> {
  const { state, at, knownLines = 0 } = closing;
  await updateImport(tx, id, { state, closedAt: at, content: null, knownLines });
}

/** Forgets the content of imports that nobody finished since that instant. */
export async function abandonImportsBefore(tx: Tx, before: Date, at: Date): Promise<void> {
  await tx
    .update(frictionImport)
    .set({ state: 'abandoned', closedAt: at, content: null })
    .where(and(eq(frictionImport.state, 'pending'), lt(frictionImport.createdAt, before)));
}

/** Forgets what a person's unfinished imports hold, and how their files were called. */
export async function eraseImportsOf(tx: Tx, accountId: number, at: Date): Promise<void> {
  const { authorId, state } = frictionImport;
  await tx
    .update(frictionImport)
    .set({ state: 'abandoned', closedAt: at, content: null })
    .where(and(eq(authorId, accountId), eq(state, 'pending')));
  await tx.update(frictionImport).set({ name: '' }).where(eq(authorId, accountId));
}

/** The unfinished import of the very same file by the same person; null when there is none. */
export async function sameFileOf(tx: Tx, authorId: number, sha256: string): Promise<number | null> {
  const [row] = await tx
    .select({ id: frictionImport.id })
    .from(frictionImport)
    .where(
      and(
        eq(frictionImport.authorId, authorId),
        eq(frictionImport.sha256, sha256),
        eq(frictionImport.state, 'pending'),
      ),
    );
  return row?.id ?? null;
}

/** An import in the list of those that a person sent. */
export interface SentImport {
  readonly id: number;
  readonly name: string;
  readonly state: ImportState;
  readonly createdAt: Date;
  readonly frictions: number;
}

/** The imports that a person sent, newest first, without those given up. */
export async function importsOf(reader: Reader, authorId: number): Promise<SentImport[]> {
  return reader
    .select({
      id: frictionImport.id,
      name: frictionImport.name,
      state: frictionImport.state,
      createdAt: frictionImport.createdAt,
      frictions: count(frictionImportLine.frictionId),
    })
    .from(frictionImport)
    .leftJoin(frictionImportLine, eq(frictionImportLine.importId, frictionImport.id))
    .where(and(eq(frictionImport.authorId, authorId), sql`${frictionImport.state} <> 'abandoned'`))
    .groupBy(frictionImport.id)
    .orderBy(desc(frictionImport.createdAt), desc(frictionImport.id))
    .limit(20);
}

/** The frictions that an import made, by row. */
export async function frictionsOfImport(
  reader: Reader,
  importId: number,
): Promise<{ row: number; id: number; title: string }[]> {
  return reader
    .select({ row: frictionImportLine.row, id: friction.id, title: friction.title })
    .from(frictionImportLine)
    .innerJoin(friction, eq(friction.id, frictionImportLine.frictionId))
    .where(eq(frictionImportLine.importId, importId))
    .orderBy(frictionImportLine.row);
}

/** Records which friction came of which line. */
export async function insertImportLines(
  tx: Tx,
  lines: readonly (typeof frictionImportLine.$inferInsert)[],
): Promise<void> {
  await tx.insert(frictionImportLine).values([...lines]);
}

/** What a line is known by: an organisation's reference, or its text. */
export interface LineKey {
  readonly row: number;
  readonly organisationId: number;
  /** Empty when the line has none. */
  readonly reference: string;
  readonly textHash: string;
}

/** A line that was imported before. */
export interface KnownLine {
  readonly row: number;
  readonly frictionId: number;
  /** The same reference says something else than it did. */
  readonly differs: boolean;
}

/** Which of those lines were imported before, by reference first, then by text. */
export async function knownLines(
  reader: Reader,
  keys: readonly LineKey[],
): Promise<ReadonlyMap<number, KnownLine>> {
  const found = await rowsOf<KnownLine>(
    reader,
    sql`with asked as (
          select * from json_to_recordset(${JSON.stringify(keys)}::text::json)
            as asked ("row" int, "organisationId" int, "reference" text, "textHash" text)
        )
        select asked."row", friction_id as "frictionId", false as differs, 1 as strength
        from asked join friction_import_line as earlier
          on earlier.organisation_id = asked."organisationId" and earlier.text_hash = asked."textHash"
        union all
        select asked."row", friction_id, earlier.text_hash <> asked."textHash", 2
        from asked join friction_import_line as earlier
          on earlier.organisation_id = asked."organisationId" and earlier.reference = asked."reference"
        order by strength`,
  );
  // The last one stays: a reference is stronger than a text.
  return new Map(found.map((line) => [line.row, line]));
}
