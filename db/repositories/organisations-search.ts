import { sql, type SQL } from 'drizzle-orm';
import type { OrganisationKind } from '../../app/domain/organisations/organisation';
import { rowsOf, type Reader } from '../client';

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

/** Organisations that contain every word or have that official code: the exact name first, then what begins so, the populous first. */
export async function organisationsContaining(
  reader: Reader,
  search: OrganisationSearch,
): Promise<Found> {
  const { words } = search;
  const slugs = CODED.map((kind) => `${kind}-${words.replaceAll(' ', '').toUpperCase()}`);
  const parts = words.split(' ').map((word) => sql`search_name like ${`%${word}%`}`);
  const contains = sql.join(parts, sql` and `);
  const matches = words === '' ? sql`true` : sql`((${contains}) or slug in ${slugs})`;
  // A whole word first: « Pau » before « Saint-Paul ».
  const rank = sql`(search_name = ${words}) desc, (' ' || search_name || ' ' like ${`% ${words} %`}) desc, (search_name like ${`${words}%`}) desc`;
  const order =
    words === '' ? sql`population desc nulls first` : sql`${rank}, population desc nulls first`;
  return page(reader, matches, order, search);
}

/** Organisations whose name resembles the words (typing errors): the nearest first, then the populous. */
export async function organisationsResembling(
  reader: Reader,
  search: OrganisationSearch,
): Promise<Found> {
  const { words } = search;
  const order = sql`round(word_similarity(${words}, search_name)::numeric, 1) desc, population desc nulls last`;
  return page(reader, sql`${words} <% search_name`, order, search);
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
