import { sql } from 'drizzle-orm';
import type { FrictionFilters } from '../../app/domain/frictions/filters';
import type { TerritoryCount } from '../../app/domain/frictions/map';
import { rowsOf, type Reader } from '../client';
import { lookUp, matching } from './frictions-lists';

/** How many frictions of a list each territory has; those of the whole country under no kind. Reads every friction that matches: for the map, not for a page of the list. */
export async function countByTerritory(
  reader: Reader,
  filters: FrictionFilters,
  signedIn: boolean,
): Promise<TerritoryCount[]> {
  const looked = await lookUp(reader, filters);
  return rowsOf<TerritoryCount>(
    reader,
    sql`select place.kind, case place.kind when 'departement' then place.code else place.departement_code end as "departementCode",
          case place.kind when 'region' then place.code else place.region_code end as "regionCode", sum(counted.frictions)::int as frictions
        from (select territory_id, count(*) as frictions from friction where ${matching(filters, signedIn, looked)} group by territory_id) as counted
        left join organisation as place on place.id = counted.territory_id
        group by 1, 2, 3`,
  );
}

/** A région or département, with its page and name. */
export interface LargeTerritory {
  readonly kind: 'region' | 'departement';
  readonly code: string;
  readonly slug: string;
  readonly name: string;
  readonly regionCode: string | null;
}

/** Régions and départements, in the order of their codes. */
export async function regionsAndDepartements(reader: Reader): Promise<LargeTerritory[]> {
  return rowsOf<LargeTerritory>(
    reader,
    sql`select kind, code, slug, name, region_code as "regionCode" from organisation
        where kind in ('region', 'departement') order by code`,
  );
}
