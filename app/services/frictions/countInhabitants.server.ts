import type { Reader } from 'db/client';
import { placesOfFamilies, registerAround } from 'db/repositories/frictions-population';
import { concernedPopulation, spokenFor, type Place } from '~/domain/organisations/population';

/** Inhabitants whom each of those frictions concerns, each counted once over its family; absent where no territory with a known population is named. */
export async function countInhabitants(
  reader: Reader,
  frictionIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const placesOf = new Map<number, Place[]>();
  for (const { frictionId, home, named } of await placesOfFamilies(reader, frictionIds)) {
    const place = spokenFor(home, named);
    if (place === null) continue;
    placesOf.set(frictionId, [...(placesOf.get(frictionId) ?? []), place]);
  }
  const register = await registerAround(reader, [...placesOf.values()].flat());
  const counted = [...placesOf].flatMap(([frictionId, places]): [number, number][] => {
    const { inhabitants } = concernedPopulation(places, register);
    return inhabitants === null ? [] : [[frictionId, inhabitants]];
  });
  return new Map(counted);
}
