import { sql, type SQL } from 'drizzle-orm';
import type { Place } from '../../app/domain/organisations/population';
import { rowsOf, type Reader } from '../client';
import { idList } from './id-list';

/** A département of the register, with its page. */
export interface Departement extends Place {
  readonly slug: string;
  readonly name: string;
}

/** An organisation of that name in a query, as a place. */
export const placeOf = (row: string): SQL =>
  sql.raw(`json_build_object('kind', ${row}.kind, 'code', ${row}.code, 'name', ${row}.name, 'epciCode', ${row}.epci_code,
    'departementCode', ${row}.departement_code, 'regionCode', ${row}.region_code, 'population', ${row}.population)`);

/** Who speaks in the families of those frictions, and of which territory: proposers and supporters, merged ones included. */
export async function placesOfFamilies(
  reader: Reader,
  frictionIds: readonly number[],
): Promise<{ frictionId: number; home: Place; named: Place | null }[]> {
  if (frictionIds.length === 0) return [];
  return rowsOf(
    reader,
    sql`with recursive family (root, id) as (
          select id, id from friction where id in (${idList(frictionIds)})
          union select family.root, merged.id from friction merged join family on merged.merged_into_id = family.id
        ), voice as (
          select root, organisation_id, territory_id from friction join family using (id) where submitted_at is not null
          union
          select root, organisation_id, territory_id from support join family on support.friction_id = family.id
          where withdrawn_at is null
        )
        select root as "frictionId", ${placeOf('home')} as home, case when named.id is not null then ${placeOf('named')} end as named
        from voice join organisation as home on home.id = voice.organisation_id
        left join organisation as named on named.id = voice.territory_id`,
  );
}

/** What those territories are made of: every département, and the communes of the EPCI among them. */
export async function registerAround(
  reader: Reader,
  places: readonly Place[],
): Promise<{ communes: Place[]; departements: Departement[] }> {
  const epcis = JSON.stringify(
    places.filter(({ kind }) => kind === 'epci').map(({ code }) => code),
  );
  const rows = await rowsOf<Departement>(
    reader,
    sql`select kind, code, slug, name, epci_code as "epciCode", departement_code as "departementCode",
          region_code as "regionCode", population from organisation
        where kind = 'departement'
          or (kind = 'commune' and epci_code in (select jsonb_array_elements_text(${epcis}::text::jsonb)))
        order by code`,
  );
  return {
    communes: rows.filter(({ kind }) => kind === 'commune'),
    departements: rows.filter(({ kind }) => kind === 'departement'),
  };
}
