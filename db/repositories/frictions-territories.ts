import { sql } from 'drizzle-orm';
import type { OrganisationKind } from '../../app/domain/organisations/organisation';
import { searchNameOf } from '../../app/domain/organisations/search-name';
import { rowsOf, type Reader } from '../client';

/** A collectivité as a territory. */
export interface Territory {
  readonly id: number;
  readonly kind: OrganisationKind;
  readonly code: string;
  readonly slug: string;
  readonly name: string;
}

const COLUMNS = sql`id, kind, code, slug, name`;
const KINDS = sql`kind in ('commune', 'epci', 'departement', 'region')`;

/** Territories of exactly that name (accents and case forgiven), or of that kind and code; the largest kinds first. */
export async function territoriesNamed(
  reader: Reader,
  name: string,
  code: string | null,
): Promise<Territory[]> {
  return rowsOf<Territory>(
    reader,
    sql`select ${COLUMNS} from organisation
        where ${KINDS} and search_name = ${searchNameOf(name)}
          and (${code}::text is null or code = ${code})
        order by array_position(array['region', 'departement', 'epci', 'commune'], kind), population desc nulls last, code limit 6`,
  );
}

/** Régions and départements: what the form suggests. */
export async function largeTerritories(reader: Reader): Promise<Territory[]> {
  return rowsOf<Territory>(
    reader,
    sql`select ${COLUMNS} from organisation where kind in ('region', 'departement') order by kind desc, name`,
  );
}

/** Territories of the frictions that the reader may see: what the list is filtered by. */
export async function territoriesOfFrictions(
  reader: Reader,
  signedIn: boolean,
): Promise<Territory[]> {
  const readable = signedIn ? sql`submitted_at is not null` : sql`public_since is not null`;
  return rowsOf<Territory>(
    reader,
    sql`select ${COLUMNS} from organisation
        where id in (select territory_id from friction where ${readable})
        order by array_position(array['region', 'departement', 'epci', 'commune'], kind), name`,
  );
}

/** A territory by its number; null when there is none. */
export async function territoryOf(reader: Reader, id: number): Promise<Territory | null> {
  const [row] = await rowsOf<Territory>(
    reader,
    sql`select ${COLUMNS} from organisation where id = ${id}`,
  );
  return row ?? null;
}
