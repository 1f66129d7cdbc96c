import { sql } from 'drizzle-orm';
import { searchNameOf } from '../../app/domain/organisations/search-name';
import { readTerritory } from '../../app/domain/frictions/territory';
import type { OrganisationKind } from '../../app/domain/organisations/organisation';
import { rowsOf, type Reader } from '../client';

/** An organisation that bears a name written in a spreadsheet. */
export interface CalledOrganisation {
  readonly id: number;
  readonly kind: OrganisationKind;
  readonly code: string;
  readonly name: string;
}

/**
 * Organisations by the names that a spreadsheet gives them: name (a département or région also without its title), short
 * name, address or SIREN, with the official code in brackets where the name alone does not tell. One query for the
 * whole file: each way of naming is a join that the database can hash.
 */
export async function organisationsCalled(
  reader: Reader,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly CalledOrganisation[]>> {
  const called = new Map<string, CalledOrganisation[]>();
  if (names.length === 0) return called;
  const asked = names.map((text) => {
    const { name, code } = readTerritory(text);
    return { text, name: searchNameOf(name), word: name.trim().toLowerCase(), code };
  });
  const rows = await rowsOf<CalledOrganisation & { asked: string }>(
    reader,
    sql`with asked as (
          select * from json_to_recordset(${JSON.stringify(asked)}::text::json) as asked (text text, name text, word text, code text)
        ), titled as (
          select id, regexp_replace(search_name, '^(departement|region) ((de|du|des|d) )?((la|le|les|l) )?', '') as bare
          from organisation where kind in ('departement', 'region')
        ), found as (
          select asked.text, asked.code as wanted, organisation.id from asked join organisation on search_name = asked.name and asked.name <> ''
          union select asked.text, asked.code, titled.id from asked join titled on bare = asked.name and asked.name <> ''
          union select asked.text, asked.code, organisation.id from asked join organisation on lower(short_name) = word
          union select asked.text, asked.code, organisation.id from asked join organisation on lower(slug) = word
          union select asked.text, asked.code, organisation.id from asked join organisation on siren = replace(word, ' ', '')
        )
        select found.text as asked, organisation.id, kind, code, organisation.name
        from found join organisation using (id)
        where wanted is null or wanted = code
        order by population desc nulls last, id`,
  );
  for (const { asked: text, ...row } of rows) called.set(text, [...(called.get(text) ?? []), row]);
  return called;
}
