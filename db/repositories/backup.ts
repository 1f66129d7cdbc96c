import { sql, type SQL } from 'drizzle-orm';
import { rowsOf, type Reader, type Tx } from '../client';

/** A table with the columns that are written: what the database computes by itself stays out. */
export interface BackedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Some rows of a table, as the inside of a JSON array that no JavaScript number has touched. */
export interface Piece {
  readonly rows: string;
  readonly count: number;
}

const ROWS_AT_ONCE = 500;
const FIRST_PLACE = '(0,0)';

/** How many migrations a database has: rows fit those that they were written under. */
export async function migrationsOf(reader: Reader): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    reader,
    sql`select count(*)::int as count from drizzle.__drizzle_migrations`,
  );
  return row?.count ?? 0;
}

/** Every table, by its name. */
export async function backedTables(reader: Reader): Promise<BackedTable[]> {
  return rowsOf(
    reader,
    sql`select c.relname as name, json_agg(a.attname order by a.attnum) as columns
        from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
          and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        group by c.relname order by c.relname`,
  );
}

/** The rows of a table, piece by piece, in one transaction that sees one instant. */
export async function* piecesOf(tx: Tx, { name, columns }: BackedTable): AsyncGenerator<Piece> {
  let after = FIRST_PLACE;
  for (;;) {
    const [row] = await rowsOf<{ last: string | null; rows: string | null; count: number }>(
      tx,
      sql`select max(place)::text as last, string_agg(line, ',') as rows, count(*)::int as count from (
            select ctid as place, (select row_to_json(kept) from (select ${names(columns)}) as kept)::text as line
            from ${sql.identifier(name)} where ctid > ${after}::tid order by ctid limit ${ROWS_AT_ONCE}
          ) as piece`,
    );
    if (!row || row.last === null || row.rows === null) return;
    yield { rows: row.rows, count: row.count };
    after = row.last;
  }
}

/** Writes rows of a table as they were read, numbers that the database gives included. */
export async function insertPiece(
  tx: Tx,
  { name, columns }: BackedTable,
  rows: string,
): Promise<void> {
  const table = sql.identifier(name);
  await tx.execute(
    sql`insert into ${table} (${names(columns)}) overriding system value
        select ${names(columns)} from json_populate_recordset(null::${table}, ${`[${rows}]`}::json)`,
  );
}

/** The last number that each sequence gave; one that gave none is left out. */
export async function sequencesOf(reader: Reader): Promise<{ name: string; last: string }[]> {
  return rowsOf(
    reader,
    sql`select sequencename as name, last_value::text as last from pg_sequences
        where schemaname = 'public' and last_value is not null order by sequencename`,
  );
}

/** Lets a sequence go on after that number. */
export async function moveSequence(tx: Tx, name: string, last: string): Promise<void> {
  await tx.execute(sql`select setval(quote_ident(${name})::regclass, ${last}::bigint)`);
}

/**
 * Empties every table and fills it by that work, with guards and references out of the way: rows come in any order, and
 * were guarded when they were first written. References are checked again at the end, all of them.
 */
export async function refilled<T>(
  tx: Tx,
  tables: readonly BackedTable[],
  work: () => Promise<T>,
): Promise<T> {
  const references = await rowsOf<{ table: string; name: string; definition: string }>(
    tx,
    sql`select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
        from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by conname`,
  );
  for (const { table, name } of references)
    await tx.execute(sql.raw(`alter table ${table} drop constraint ${name}`));
  for (const { name } of tables) {
    await tx.execute(sql`alter table ${sql.identifier(name)} disable trigger user`);
    await tx.execute(sql`delete from ${sql.identifier(name)}`);
  }
  const outcome = await work();
  for (const { name } of tables)
    await tx.execute(sql`alter table ${sql.identifier(name)} enable trigger user`);
  for (const { table, name, definition } of references)
    await tx.execute(sql.raw(`alter table ${table} add constraint ${name} ${definition}`));
  return outcome;
}

function names(columns: readonly string[]): SQL {
  return sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );
}
