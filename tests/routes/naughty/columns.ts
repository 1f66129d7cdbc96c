import { sql } from 'drizzle-orm';
import { rowsOf, type Db } from 'db/client';

/** Finds a text, letter by letter, wherever the database may keep one: a column of text, or inside a document. */
export async function textFinder(db: Db): Promise<(text: string) => Promise<boolean>> {
  const columns = await rowsOf<{ table: string; column: string; kind: string }>(
    db,
    sql`select c.table_name as table, c.column_name as column, c.data_type as kind
        from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb')`,
  );
  return async (text) => {
    const places = columns.map(({ table, column, kind }) => {
      const [from, at] = [sql.identifier(table), sql.identifier(column)];
      const holds =
        kind === 'text'
          ? sql`${at} = ${text}`
          : sql`jsonb_path_exists(${at}, '$.** ? (@ == $text)', jsonb_build_object('text', ${text}::text))`;
      return sql`exists (select from ${from} where ${holds})`;
    });
    const [row] = await rowsOf<{ found: boolean }>(
      db,
      sql`select ${sql.join(places, sql` or `)} as found`,
    );
    return row?.found === true;
  };
}
