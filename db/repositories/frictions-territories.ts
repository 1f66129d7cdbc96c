import { sql } from 'drizzle-orm';
import type { OrganisationKind } from '../../app/domain/organisations/organisation';
import { searchNameOf } from '../../app/domain/organisations/search-name';
import type { Day } from '../../app/domain/shared/day';
import { rowsOf, type Db, type Reader } from '../client';
import { bearsName } from './organisations-naming';
import { untilNextAct } from './until-next-act';

/** A collectivité as a territory. */
export interface Territory {
  readonly id: number;
  readonly kind: OrganisationKind;
  readonly code: string;
  readonly slug: string;
  readonly name: string;
}

const COLUMNS = sql`id, kind, code, slug, name`;
const LARGEST_FIRST = sql`array_position(array['region', 'departement', 'epci', 'commune'], kind)`;
const KINDS = sql`kind in ('commune', 'epci', 'departement', 'region')`;

/** A territory whose name holds what was typed. */
export interface NamedTerritory extends Territory {
  /** What was typed is its name, not a part of it. */
  readonly exact: boolean;
}

/** More than are ever offered. */
const MOST_CANDIDATES = 8;

/** Territories whose name holds the typed words as they follow each other, of that code if one was typed; those that bear it first, then the largest kinds. */
export async function territoriesNamed(
  reader: Reader,
  name: string,
  code: string | null,
): Promise<NamedTerritory[]> {
  const words = searchNameOf(name);
  if (words === '') return [];
  return rowsOf<NamedTerritory>(
    reader,
    sql`select ${COLUMNS}, ${bearsName(name)} as exact from organisation
        where ${KINDS} and ' ' || search_name || ' ' like ${`% ${words} %`}
          and (${code}::text is null or code = ${code})
        order by exact desc, ${LARGEST_FIRST}, population desc nulls last, code limit ${MOST_CANDIDATES}`,
  );
}

/** Régions et départements: what the form suggests. */
export async function largeTerritories(reader: Reader): Promise<Territory[]> {
  return rowsOf<Territory>(
    reader,
    sql`select ${COLUMNS} from organisation where kind in ('region', 'departement') order by kind desc, name`,
  );
}

/** A choice among more is no choice: then régions and départements alone are offered. */
const MOST_OFFERED = 150;

/** Territories of the frictions that the reader may see, the largest first: what the list is narrowed to. */
export function offeredTerritories(
  db: Db,
  signedIn: boolean,
  today: Day,
): Promise<readonly Territory[]> {
  const name = signedIn ? 'territories of frictions' : 'territories of public frictions';
  return untilNextAct(db, name, today, () => territoriesOfFrictions(db, signedIn), ['frictions']);
}

async function territoriesOfFrictions(reader: Reader, signedIn: boolean): Promise<Territory[]> {
  const readable = signedIn ? sql`submitted_at is not null` : sql`public_since is not null`;
  const rows = await rowsOf<Territory>(
    reader,
    sql`select ${COLUMNS} from organisation
        where id in (select territory_id from friction where ${readable})
        order by ${LARGEST_FIRST}, name`,
  );
  return rows.length <= MOST_OFFERED
    ? rows
    : rows.filter(({ kind }) => kind === 'region' || kind === 'departement');
}

/** A territory by the name in its address; null when there is none. */
export async function territoryBySlug(reader: Reader, slug: string): Promise<Territory | null> {
  const [row] = await rowsOf<Territory>(
    reader,
    sql`select ${COLUMNS} from organisation where slug = ${slug} and ${KINDS}`,
  );
  return row ?? null;
}

/** A territory by its number; null when there is none. */
export async function territoryOf(reader: Reader, id: number): Promise<Territory | null> {
  const [row] = await rowsOf<Territory>(
    reader,
    sql`select ${COLUMNS} from organisation where id = ${id}`,
  );
  return row ?? null;
}
