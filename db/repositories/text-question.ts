import { sql, type SQL } from 'drizzle-orm';

/** Whether a column of words answers what was typed; the last word may be the beginning of one (a negation that ends the question has no such form). */
export function answersText(words: SQL, q: string): SQL {
  return sql`${words} @@ (
    select case when asked::text like '%''' then asked || (asked::text || ':*')::tsquery else asked end
    from websearch_to_tsquery('relais_french', ${q}) as asked)`;
}
