import { sql, type SQL } from 'drizzle-orm';
import type { OrganisationKind } from '../../app/domain/organisations/organisation';
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

/** Organisations that contain every word or have that official code: whole words first, then the populous. */
export async function organisationsContaining(
  reader: Reader,
  search: OrganisationSearch,
): Promise<Found> {
  const { words } = search;
  const byPopulation = sql`population desc nulls last`;
  if (words === '') return page(reader, sql`true`, byPopulation, search);
  const parts = words
    .split(' ')
    .slice(0, MOST_WORDS)
    .map((word) => sql`search_name like ${`%${word}%`}`);
  const contains = sql.join(parts, sql` and `);
  const code = words.replaceAll(' ', '').toUpperCase();
  const slugs = CODED.map((kind) => `${kind}-${code}`);
  const matches = CODE.test(code) ? sql`((${contains}) or slug in ${slugs})` : contains;
  // « Pau » before « Saint-Paul ».
  const wholeWords = sql`(' ' || search_name || ' ' like ${`% ${words} %`}) desc`;
  return page(reader, matches, sql`${wholeWords}, ${byPopulation}`, search);
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
    const order = sql`round(((${total}) / ${words.length}::real)::numeric, 1) desc, population desc nulls last`;
    return page(tx, sql.join(matches, sql` and `), order, search);
  });
}

async function page(
  reader: Reader,
  matches: SQL,
  order: SQL,
  search: OrganisationSearch,
): Promise<Found> {
  const kind = search.kind === null ? sql`true` : sql`kind = ${search.kind}`;
  const rows = await rowsOf<FoundOrganisation & { total: number }>(
    reader,
    sql`select id, kind, slug, name, short_name as "shortName", population,
          departement_code as "departementCode", count(*) over ()::int as total
        from organisation where ${matches} and ${kind}
        order by ${order}, name, id limit ${search.limit} offset ${search.offset}`,
  );
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}
