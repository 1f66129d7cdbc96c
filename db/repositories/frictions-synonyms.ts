import { and, eq, sql } from 'drizzle-orm';
import { rowsOf, type Reader, type Tx } from '../client';
import { synonym, synonymForm } from '../schema/frictions-similar';

/** Words and phrases that say the same. */
export interface Synonyms {
  readonly id: number;
  readonly version: number;
  readonly forms: readonly string[];
}

/** All of them by their first form; those with a form that holds `q`, accents and capitals forgiven, when it is given. */
export function listSynonyms(reader: Reader, q: string): Promise<Synonyms[]> {
  return rowsOf<Synonyms>(
    reader,
    sql`select synonym.id, version, json_agg(form order by synonym_form.id) as forms
        from synonym join synonym_form on synonym_id = synonym.id
        group by synonym.id
        having bool_or(position(lower(unaccent(${q})) in lower(unaccent(form))) > 0 or ${q} = '')
        order by lower(unaccent(min(form) filter (where synonym_form.id = (select min(id) from synonym_form as first where first.synonym_id = synonym.id))))`,
  );
}

/** One of them; null when it is gone. */
export async function findSynonyms(reader: Reader, id: number): Promise<Synonyms | null> {
  const rows = await reader
    .select({ version: synonym.version, form: synonymForm.form })
    .from(synonym)
    .innerJoin(synonymForm, eq(synonymForm.synonymId, synonym.id))
    .where(eq(synonym.id, id))
    .orderBy(synonymForm.id);
  const [first] = rows;
  return first ? { id, version: first.version, forms: rows.map(({ form }) => form) } : null;
}

/** The forms that hold no word for the text search, such as « le ». */
export async function formsWithoutWords(
  reader: Reader,
  forms: readonly string[],
): Promise<string[]> {
  const rows = await rowsOf<{ form: string }>(
    reader,
    sql`select form from json_array_elements_text(${JSON.stringify(forms)}::text::json) as form
        where numnode(phraseto_tsquery('relais_french', form)) = 0`,
  );
  return rows.map(({ form }) => form);
}

/** Adds synonyms and says their number. */
export async function insertSynonyms(tx: Tx, forms: readonly string[]): Promise<number> {
  const [row] = await tx.insert(synonym).values({}).returning({ id: synonym.id });
  if (row === undefined) throw new Error('an insert returned no row');
  await insertForms(tx, row.id, forms);
  return row.id;
}

/** Replaces the forms of synonyms of that version; false when somebody changed or removed them first. */
export async function replaceForms(tx: Tx, { id, version, forms }: Synonyms): Promise<boolean> {
  const changed = await tx
    .update(synonym)
    .set({ version: sql`${synonym.version} + 1` })
    .where(and(eq(synonym.id, id), eq(synonym.version, version)))
    .returning({ id: synonym.id });
  if (changed.length === 0) return false;
  await tx.delete(synonymForm).where(eq(synonymForm.synonymId, id));
  await insertForms(tx, id, forms);
  return true;
}

/** Removes synonyms of that version; false when somebody changed or removed them first. */
export async function deleteSynonyms(tx: Tx, id: number, version: number): Promise<boolean> {
  const gone = await tx
    .delete(synonym)
    .where(and(eq(synonym.id, id), eq(synonym.version, version)))
    .returning({ id: synonym.id });
  return gone.length > 0;
}

async function insertForms(tx: Tx, synonymId: number, forms: readonly string[]): Promise<void> {
  await tx.insert(synonymForm).values(forms.map((form) => ({ synonymId, form })));
}
