import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '../client';
import { territoryBySlug, type Territory } from './frictions-territories';

/** The startups that concern a territory, as a query of their numbers: whose owner or whose friction lies in it. None for a territory that is not. */
export async function startupsOfTerritory(reader: Reader, slug: string): Promise<SQL> {
  const territory = await territoryBySlug(reader, slug);
  if (territory === null) return sql`select id from startup where false`;
  // As an array: the planner takes a set of unknown size for most of the table, and would read all of it.
  const places = sql`any (array(${placesIn(territory)}))`;
  return sql`select id from startup where owner_id = ${places}
    union select startup_id from startup_friction join friction on friction.id = friction_id where territory_id = ${places}`;
}

/** A territory and every collectivité in it; each kind by its own index. */
function placesIn({ id, kind, code }: Territory): SQL {
  const itself = sql`select ${id}::int`;
  if (kind === 'region')
    return sql`${itself} union all select id from organisation where region_code = ${code}`;
  if (kind === 'departement')
    return sql`${itself} union all select id from organisation where departement_code = ${code}`;
  if (kind === 'epci')
    return sql`${itself} union all select id from organisation where epci_code = ${code}`;
  return itself;
}
