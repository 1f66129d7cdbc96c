import { sql } from 'drizzle-orm';
import { rowsOf, type Db } from 'db/client';

/** Tells which texts the database keeps, letter by letter, wherever it may: in a column of text, or inside a document. */
export async function textFinder(
  db: Db,
): Promise<(texts: readonly string[]) => Promise<ReadonlySet<string>>> {
  const columns = await rowsOf<{ table: string; column: string; kind: string }>(
    db,
    sql`select c.table_name as table, c.column_name as column, c.data_type as kind
        from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb')`,
  );
  // Every column is read once, whatever the number of texts.
  const places = columns.map(({ table, column, kind }) => {
    const [from, at] = [sql.identifier(table), sql.identifier(column)];
    return kind === 'text'
      ? sql`select ${at} as text from ${from} where ${at} in (table wanted)`
      : sql`select part #>> '{}' from ${from}, jsonb_path_query(${at}, '$.** ? (@.type() == "string")') part
          where part #>> '{}' in (table wanted)`;
  });
  return async (texts) => {
    const wanted = texts.map((text) => sql`(${text}::text)`);
    const rows = await db.transaction(async (tx) => {
      // Compiling some hundred scans of small tables takes seconds, running them an instant.
      await tx.execute(sql`set local jit = off`);
      return rowsOf<{ text: string }>(
        tx,
        sql`with wanted as (values ${sql.join(wanted, sql`, `)}) ${sql.join(places, sql` union `)}`,
      );
    });
    return new Set(rows.map(({ text }) => text));
  };
}
