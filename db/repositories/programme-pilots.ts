import { inArray, sql } from 'drizzle-orm';
import { searchNameOf } from '../../app/domain/organisations/search-name';
import type { Pilot } from '../../app/domain/programme/view';
import { rowsOf, type Reader } from '../client';
import { organisation } from '../schema/organisations';

/** The organisations of those ids, as pages name them. */
export async function pilotsNamed(
  reader: Reader,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Pilot>> {
  if (ids.length === 0) return new Map();
  const rows = await reader
    .select({
      id: organisation.id,
      slug: organisation.slug,
      name: sql<string>`coalesce(${organisation.shortName}, ${organisation.name})`,
    })
    .from(organisation)
    .where(inArray(organisation.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row]));
}

/** The organisation that each text names, by its address or else by its name or short name; texts that name none or several are left out. */
export async function organisationIdsNamed(
  reader: Reader,
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const asked = [...new Set(names)];
  if (asked.length === 0) return new Map();
  const keys = asked.flatMap((name) => [name.toLowerCase(), searchNameOf(name)]);
  const list = sql.join(
    [...new Set(keys)].map((key) => sql`${key}`),
    sql`, `,
  );
  const rows = await rowsOf<{ id: number; slug: string; name: string; short: string | null }>(
    reader,
    sql`select id, slug, search_name as name, lower(short_name) as short from organisation
        where slug in (${list}) or search_name in (${list}) or lower(short_name) in (${list})`,
  );
  return new Map(
    asked.flatMap((text): [string, number][] => {
      const lower = text.toLowerCase();
      const bySlug = rows.find(({ slug }) => slug === lower);
      const named = rows.filter(
        ({ name, short }) => name === searchNameOf(text) || short === lower,
      );
      const found = bySlug ?? (named.length === 1 ? named[0] : undefined);
      return found === undefined ? [] : [[text, found.id]];
    }),
  );
}
