import { countByTerritory, regionsAndDepartements } from 'db/repositories/frictions-map';
import type { FrictionFilters } from '~/domain/frictions/filters';
import { mapOfFrictions } from '~/domain/frictions/map';
import type { Context } from '~/services/shared/context.server';

/** A département, or a région, with the frictions met there. */
export interface MapLine {
  readonly code: string;
  readonly slug: string;
  readonly name: string;
  readonly frictions: number;
  /** For a département: those met in its whole région besides. */
  readonly inRegion: number;
}

export interface MapOfFrictions {
  readonly departements: readonly MapLine[];
  readonly regions: readonly MapLine[];
  /** Frictions of the whole country. */
  readonly national: number;
  readonly total: number;
}

/** Where the frictions of a list are met, as far as the reader may see them; places without any are left out. */
export async function readMap(
  { db, actor }: Context,
  filters: FrictionFilters,
): Promise<MapOfFrictions> {
  const counts = await countByTerritory(db, filters, actor !== null);
  const { inDepartement, inRegion, national } = mapOfFrictions(counts);
  const places = await regionsAndDepartements(db);
  const lines = places.map(({ kind, code, slug, name, regionCode }) => ({
    kind,
    ...{ code, slug, name },
    frictions: (kind === 'region' ? inRegion : inDepartement).get(code) ?? 0,
    inRegion: kind === 'region' || regionCode === null ? 0 : (inRegion.get(regionCode) ?? 0),
  }));
  const found = lines.filter(({ frictions, inRegion: around }) => frictions + around > 0);
  return {
    departements: found.filter(({ kind }) => kind === 'departement'),
    regions: found.filter(({ kind }) => kind === 'region'),
    national,
    total: counts.reduce((sum, { frictions }) => sum + frictions, 0),
  };
}
