import { sql, type SQL } from 'drizzle-orm';
import type { OrganisationKind } from '../../app/domain/organisations/organisation';
import type { Cursor } from '../../app/domain/shared/cursor';
import { rowsOf, type Db, type Reader } from '../client';

/** An organisation in a list of results. */
export interface FoundOrganisation {
  readonly id: number;
  readonly kind: OrganisationKind;
  readonly slug: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly population: number | null;
  readonly departementCode: string | null;
}

export interface OrganisationSearch {
  /** As `searchNameOf` writes it; empty = all. */
  readonly words: string;
  readonly kind: OrganisationKind | null;
  readonly limit: number;
  /** From which organisation on, away from it; null for the head, or for a page by its number. */
  readonly cursor: Cursor | null;
  readonly offset: number;
}

interface Found {
  readonly rows: FoundOrganisation[];
  readonly total: number;
}

/** Kinds whose pages are named by an official code: a typed code finds them. */
const CODED = ['departement', 'region', 'commune', 'epci', 'collectivite'];
const CODE = /^\d[\dAB]\d{0,7}$/;
/** Share of a word's trigrams that a name must have: two letters exchanged in « Bretagne » still pass. */
const RESEMBLANCE = '0.5';
/** Below three letters everything resembles everything. */
const SHORTEST_WORD = 3;
/** Enough for any name; more would only cost time. */
const MOST_WORDS = 6;

/** The populous first; every key of an order rises, so that a place in it can be compared. */
const BY_POPULATION = sql`(-coalesce(population, -1))`;

/** Organisations that contain every word or have that official code: whole words first, then the populous. */
export async function organisationsContaining(
  reader: Reader,
  search: OrganisationSearch,
): Promise<Found> {
  const { words } = search;
  if (words === '') return page(reader, sql`true`, [BY_POPULATION], search);
  const parts = words
    .split(' ')
    .slice(0, MOST_WORDS)
    .map((word) => sql`search_name like ${`%${word}%`}`);
  const contains = sql.join(parts, sql` and `);
  const code = words.replaceAll(' ', '').toUpperCase();
  const slugs = CODED.map((kind) => `${kind}-${code}`);
  const matches = CODE.test(code) ? sql`((${contains}) or slug in ${slugs})` : contains;
  // « Pau » before « Saint-Paul ».
  const wholeWords = sql`(' ' || search_name || ' ' not like ${`% ${words} %`})`;
  return page(reader, matches, [wholeWords, BY_POPULATION], search);
}

/** Organisations whose name has something like every word of three letters or more (typing errors): the nearest first, then the populous. */
export async function organisationsResembling(db: Db, search: OrganisationSearch): Promise<Found> {
  const words = search.words
    .split(' ')
    .filter((word) => word.length >= SHORTEST_WORD)
    .slice(0, MOST_WORDS);
  if (words.length === 0) return { rows: [], total: 0 };
  const matches = words.map((word) => sql`${word} <% search_name`);
  const nearness = words.map((word) => sql`word_similarity(${word}, search_name)`);
  return db.transaction(async (tx) => {
    // The index compares with the setting, which ends with the transaction.
    await tx.execute(
      sql`select set_config('pg_trgm.word_similarity_threshold', ${RESEMBLANCE}, true)`,
    );
    const total = sql.join(nearness, sql` + `);
    const distance = sql`(-round(((${total}) / ${words.length}::real)::numeric, 1))`;
    return page(tx, sql.join(matches, sql` and `), [distance, BY_POPULATION], search);
  });
}

async function page(
  reader: Reader,
  matches: SQL,
  first: readonly SQL[],
  search: OrganisationSearch,
): Promise<Found> {
  const kind = search.kind === null ? sql`true` : sql`kind = ${search.kind}`;
  const keys = [...first, sql`name`, sql`id`];
  const { cursor } = search;
  const tuple = sql.join(keys, sql`, `);
  const backwards = cursor?.way === 'before';
  const order = backwards
    ? sql.join(
        keys.map((key) => sql`${key} desc`),
        sql`, `,
      )
    : tuple;
  const place =
    cursor === null
      ? sql`true`
      : sql`(${tuple}) ${sql.raw(backwards ? '<' : '>')} (select ${tuple} from organisation where id = ${cursor.id})`;
  const rows = await rowsOf<FoundOrganisation>(
    reader,
    sql`select id, kind, slug, name, short_name as "shortName", population, departement_code as "departementCode"
        from organisation where ${matches} and ${kind} and ${place}
        order by ${order} limit ${search.limit} offset ${search.offset}`,
  );
  const [counted] = await rowsOf<{ total: number }>(
    reader,
    sql`select count(*)::int as total from organisation where ${matches} and ${kind}`,
  );
  return { rows, total: counted?.total ?? 0 };
}
