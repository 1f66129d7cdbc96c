import { eq, sql } from 'drizzle-orm';
import { rowsOf, type Reader, type Tx } from '../client';
import { friction } from '../schema/frictions';
import { frictionImport, frictionImportLine } from '../schema/frictions-import';
import { importsIn } from './imports';

/** An import as it is recorded. */
export type ImportRow = typeof frictionImport.$inferSelect;

/** The lists that were sent, and how many frictions each made. */
export const frictionImports = importsIn(frictionImport, {
  table: frictionImportLine,
  made: frictionImportLine.frictionId,
});

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
